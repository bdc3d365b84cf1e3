import { describe, expect, it } from 'vitest';
import { registeredWords, type TextTree } from './i18n.ts';

const files = import.meta.glob('../**/words.ts');
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function flatten(tree: TextTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`));
}

const slots = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

async function loadAll() {
  for (const load of Object.values(files)) await load();
  return registeredWords();
}

describe('texts of the screens', () => {
  it('every words file registers itself', async () => {
    const words = await loadAll();
    // lib/words.ts is the hook, not a file of texts.
    expect(words.size).toBe(Object.keys(files).length - 1);
    expect(words.size).toBeGreaterThanOrEqual(10);
  });

  it('both languages have the same keys and fill in the same values', async () => {
    const problems: string[] = [];
    for (const [namespace, { ja, en }] of await loadAll()) {
      const japaneseTexts = new Map(flatten(ja));
      const englishTexts = new Map(flatten(en));
      for (const key of new Set([...japaneseTexts.keys(), ...englishTexts.keys()])) {
        const [first, second] = [japaneseTexts.get(key), englishTexts.get(key)];
        if (first === undefined || second === undefined || slots(first).join() !== slots(second).join()) problems.push(`${namespace}.${key}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('no text is empty and no English text holds Japanese letters', async () => {
    const problems: string[] = [];
    for (const [namespace, { ja, en }] of await loadAll()) {
      for (const [key, text] of [...flatten(ja), ...flatten(en)]) if (text.trim() === '') problems.push(`${namespace}.${key}`);
      for (const [key, text] of flatten(en)) if (japanese.test(text)) problems.push(`${namespace}.${key}: ${text}`);
    }
    expect(problems).toEqual([]);
  });

  it('Japanese texts use full-width question and exclamation marks, half-width digits, and name no link こちら', async () => {
    const problems: string[] = [];
    for (const [namespace, { ja }] of await loadAll()) {
      for (const [key, text] of flatten(ja)) if (/[?!]|こちら|[０-９]/.test(text)) problems.push(`${namespace}.${key}: ${text}`);
    }
    expect(problems).toEqual([]);
  });
});
