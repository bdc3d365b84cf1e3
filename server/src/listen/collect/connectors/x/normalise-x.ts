import type { Normaliser } from '../connector.js';
import { normaliseDocuments } from '../json-documents.js';
import { readXDocument } from './domain/answer.js';

/** Recorded data of X: answers of API v2, frames of its streams, rows of compliance answers, posts of API v1.1. */
export const normaliseX: Normaliser = (bytes) => normaliseDocuments(bytes, readXDocument);
