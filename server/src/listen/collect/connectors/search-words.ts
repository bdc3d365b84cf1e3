import { ConnectorError, type PollInput } from './connector.js';

/** More words than this would make one poll last longer than its turn. */
const mostWords = 20;

/**
 * The words a search asks for, each by itself: those of the settings (`words`, one a line), else those of the topics in
 * use. Throws ConnectorError `no_words` where there is none: a search without words is no calm.
 */
export async function searchWords(input: Pick<PollInput, 'config' | 'watched'>): Promise<string[]> {
  const typed = typeof input.config['words'] === 'string' ? input.config['words'].split(/\r?\n/) : [];
  const own = tidy(typed);
  const words = own.length > 0 ? own : tidy((await input.watched()).flatMap(({ any, all }) => (any.length > 0 ? any : all)));
  if (words.length === 0) throw new ConnectorError('no_words');
  return words.slice(0, mostWords);
}

const tidy = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
