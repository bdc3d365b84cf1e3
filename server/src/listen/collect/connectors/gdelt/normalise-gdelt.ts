import { htmlToText } from '../../html-to-text.js';
import type { Normaliser } from '../connector.js';
import { readDocuments, type AnswerLines } from '../read-documents.js';
import { readArticles, repairJson } from './domain/article.js';

const toPlain = (html: string): string => htmlToText(html, { isLiteral: true });

/** Articles in an answer of the DOC 2.0 API; a refusal, which the service writes as plain text, is no answer. */
export const readGdeltAnswer = (value: unknown): AnswerLines | null => readArticles(value, toPlain);

/** Recorded answers of the GDELT DOC 2.0 API in mode `artlist` and format `json`. */
export const normaliseGdelt: Normaliser = (bytes) => readDocuments(bytes, readGdeltAnswer, repairJson);
