import type { Source, TestFetchAnswer } from '@hinomi/shared/contracts/source';

/** One feed to be added: its address, what the test fetch said, and what to do with it. */
export type FeedRow = {
  url: string;
  state: 'testing' | 'tested';
  answer: TestFetchAnswer | null;
  /** The test itself could not be made. */
  error: unknown;
  name: string;
  isWanted: boolean;
  keepsOnlyMatches: boolean;
};

/** More addresses at once would run into the limit of test fetches. */
export const mostFeeds = 30;

/** Web addresses in a pasted text, one a line or apart by spaces; a missing https:// is added. */
export function readAddresses(text: string): string[] {
  const parts = text.split(/[\s\u3000,、]+/u).map((part) => part.replace(/^[<"'「]+|[>"'」]+$/gu, '')).filter((part) => part !== '');
  const addresses = parts.map((part) => (/^https?:\/\//i.test(part) ? part : `https://${part.replace(/^feed:(?:\/\/)?/i, '')}`));
  return [...new Set(addresses)];
}

/** Addresses that are neither in the list nor sources already. */
export function newAddresses(addresses: readonly string[], rows: readonly FeedRow[], sources: readonly Source[]): string[] {
  const known = new Set([...rows.map(({ url }) => url), ...sources.map(({ config }) => config['url'])]);
  return addresses.filter((address) => !known.has(address)).slice(0, Math.max(0, mostFeeds - rows.length));
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** A name nobody uses yet: the feed's title or its host, with a number where needed. */
export function nameFeed(url: string, title: string | null, taken: readonly string[]): string {
  const name = (title?.trim() || hostOf(url)).slice(0, 180);
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** The row after its test: what works is wanted, what does not waits for the reader's word. */
export function takeAnswer(row: FeedRow, answer: TestFetchAnswer, taken: readonly string[]): FeedRow {
  return { ...row, state: 'tested', answer, error: null, name: nameFeed(row.url, answer.title, taken), isWanted: answer.ok };
}
