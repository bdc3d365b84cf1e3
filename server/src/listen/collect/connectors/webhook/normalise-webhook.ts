import { readJsonText } from '../csv/read-json-text.js';
import type { Normaliser } from '../connector.js';

/** Bodies as they come to a webhook (an array or NDJSON of neutral lines, UTF-8) to neutral lines; lines that name no channel are of `webhook`. */
export const normaliseWebhook: Normaliser = (bytes) => {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { lines: [], problems: [{ line: null, reason: 'the body is empty' }] };
  return readJsonText(text, 'webhook');
};
