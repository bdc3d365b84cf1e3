import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '@hinomi/shared/errors/error-codes';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { listFiles, root } from './project-tree.ts';

/** Lists whose members are never shown as they stand: rights, languages (each named in itself), a part of another list. */
const unshown = new Set(['permissions', 'languages', 'sourceChannels', 'openStatuses']);
/** Tables whose members the server defines; a test beside that table holds the two against each other. */
const membersElsewhere = new Set(['levelRuleWords']);
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
const isWordTable = (value: unknown): value is Record<string, Words> => typeof value === 'object' && value !== null && Object.values(value).length > 0 && Object.values(value).every(isWords);
const isList = (value: unknown): value is (string | number)[] => Array.isArray(value) && value.length > 0 && value.every((item) => ['string', 'number'].includes(typeof item));

const files = listFiles('shared/src/vocabulary').filter((file) => !file.endsWith('.test.ts'));
const exported = (await Promise.all(files.map(async (file) => Object.entries((await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>)))).flat();
const tables = exported.filter((entry): entry is [string, Record<string, Words>] => isWordTable(entry[1]));
const lists = exported.filter((entry): entry is [string, (string | number)[]] => isList(entry[1]));
const sameKeys = (list: readonly (string | number)[], table: object): boolean => [...list].map(String).toSorted().join() === Object.keys(table).toSorted().join();

it('finds the vocabulary', () => {
  expect(tables.length).toBeGreaterThanOrEqual(12);
  expect(exported.filter(([name]) => name.endsWith('Words')).every(([, table]) => isWordTable(table))).toBe(true);
});

it.each(lists.filter(([name]) => !unshown.has(name)))('every one of %s has its words', (_name, list) => {
  expect(tables.filter(([, table]) => sameKeys(list, table)).length).toBeGreaterThanOrEqual(1);
});

it.each(tables.filter(([name]) => !membersElsewhere.has(name)))('%s has words for what exists and for nothing else', (_name, table) => {
  expect(lists.some(([, list]) => sameKeys(list, table))).toBe(true);
});

describe.each([...tables, ['errorCodes', errorCodes] as const, ['sourceErrors', sourceErrors] as const])('%s', (_name, table) => {
  it('says everything in Japanese and in English', () => {
    for (const [key, { ja, en }] of Object.entries(table)) {
      expect(en, key).toMatch(/^[\x20-\x7E]+$/);
      // A name of a channel or a format is the same in both languages.
      expect(ja === en || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(ja), key).toBe(true);
      expect([ja, en].every((word) => word.trim() === word && word !== '')).toBe(true);
    }
  });

  it('gives no two members the same words', () => {
    for (const language of ['ja', 'en'] as const) {
      const words = Object.values<Words>(table).map((word) => word[language]);
      expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    }
  });
});
