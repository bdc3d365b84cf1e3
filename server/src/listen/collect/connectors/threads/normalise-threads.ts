import type { Normaliser } from '../connector.js';
import { normaliseDocuments } from '../json-documents.js';
import { readThreadsDocument } from './domain/answer.js';

/** Recorded answers of the Threads API: posts, counts of own posts, deliveries of its webhook. */
export const normaliseThreads: Normaliser = (bytes) => normaliseDocuments(bytes, readThreadsDocument);
