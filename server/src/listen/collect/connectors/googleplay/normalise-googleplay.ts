import type { Normaliser } from '../connector.js';
import { readDocuments } from '../read-documents.js';
import { readPlayAnswer } from './domain/play-review.js';

/** The package in the address an answer came from: of the API (`/applications/<package>/reviews`) or of the store. */
function packageIn(origin: string | null): string | null {
  const found = /\/applications\/([\w.]+)(?:\/|$)/.exec(origin ?? '')?.[1] ?? /[?&]id=([\w.]+)/.exec(origin ?? '')?.[1];
  return found ?? null;
}

/**
 * Recorded answers of androidpublisher v3 `reviews.list` and `reviews.get`. With `--origin` the address of the answer
 * gives the package, and with it each review its page in the store.
 */
export const normaliseGooglePlay: Normaliser = (bytes, { origin }) => readDocuments(bytes, (value) => readPlayAnswer(value, packageIn(origin)));
