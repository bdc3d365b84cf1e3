import { htmlToText } from '../../html-to-text.js';
import type { Normaliser } from '../connector.js';
import { normaliseDocuments } from '../json-documents.js';
import { readYouTubeDocument } from './domain/answer.js';

/** Recorded answers of the YouTube Data API: threads with their answers, comments, search results, videos. */
export const normaliseYouTube: Normaliser = (bytes) => normaliseDocuments(bytes, (document) => readYouTubeDocument(document, htmlToText));
