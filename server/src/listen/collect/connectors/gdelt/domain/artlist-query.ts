import { writeInstant } from '@hinomi/shared/text/answer-time';

/** As the service writes moments: `YYYYMMDDHHMMSS` in UTC. */
const stamp = (ms: number): string => (writeInstant(ms) ?? '').slice(0, 19).replace(/[-:T]/g, '');
const mostWords = 20;
const mostLetters = 400;

const quote = (word: string): string => `"${word.replace(/["\\]/g, ' ').trim()}"`;

/** What to ask for: the person's own query, else the words of the topics, any of them; null where there is neither. */
export function composeQuery(typed: string, words: readonly string[], language: string): string | null {
  const inLanguage = language === '' ? '' : ` sourcelang:${language}`;
  if (typed.trim() !== '') return `${typed.trim()}${inLanguage}`;
  const quoted: string[] = [];
  for (const word of new Set(words.filter((one) => one.trim().length > 1).map(quote))) {
    if (quoted.length >= mostWords || quoted.join(' OR ').length + word.length > mostLetters) break;
    quoted.push(word);
  }
  if (quoted.length === 0) return null;
  return `${quoted.length === 1 ? quoted[0]! : `(${quoted.join(' OR ')})`}${inLanguage}`;
}

/** The address of one list of articles, the newest first, of the time between two moments. */
export function artlistAddress(base: string, query: string, span: { fromMs: number; toMs: number }, most: number): string {
  const parameters = new URLSearchParams({
    query, mode: 'artlist', format: 'json', sort: 'datedesc', maxrecords: String(most), startdatetime: stamp(span.fromMs), enddatetime: stamp(span.toMs),
  });
  return `${base}/api/v2/doc/doc?${parameters.toString()}`;
}
