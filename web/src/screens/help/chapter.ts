import type { Words } from '@hinomi/shared/vocabulary/words';

/** One piece of a chapter. `terms` are rows of a word and what it means. */
export type HelpBlock =
  | { kind: 'text'; words: Words }
  | { kind: 'heading'; words: Words }
  | { kind: 'list' | 'steps'; items: readonly Words[] }
  | { kind: 'terms'; rows: readonly { term: Words; meaning: Words }[] }
  | { kind: 'keys'; rows: readonly { keys: string; meaning: Words }[] }
  | { kind: 'picture'; name: string; words: Words };
export type HelpChapter = { id: string; title: Words; blocks: readonly HelpBlock[] };

export const text = (ja: string, en: string): HelpBlock => ({ kind: 'text', words: { ja, en } });
export const heading = (ja: string, en: string): HelpBlock => ({ kind: 'heading', words: { ja, en } });
export const steps = (...items: readonly [ja: string, en: string][]): HelpBlock => ({ kind: 'steps', items: items.map(([ja, en]) => ({ ja, en })) });
export const list = (...items: readonly [ja: string, en: string][]): HelpBlock => ({ kind: 'list', items: items.map(([ja, en]) => ({ ja, en })) });
export const picture = (name: string, ja: string, en: string): HelpBlock => ({ kind: 'picture', name, words: { ja, en } });

/** All words of a block in one language, for the search in the page. */
export function wordsOf(block: HelpBlock, language: keyof Words): string[] {
  switch (block.kind) {
    case 'text': case 'heading': case 'picture': return [block.words[language]];
    case 'list': case 'steps': return block.items.map((item) => item[language]);
    case 'terms': return block.rows.flatMap(({ term, meaning }) => [term[language], meaning[language]]);
    case 'keys': return block.rows.flatMap(({ keys, meaning }) => [keys, meaning[language]]);
  }
}
