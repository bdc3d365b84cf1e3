import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listKeys } from '../support/text-keys.ts';
import type { TextKey } from '../support/text-keys.ts';
import { listFiles, root } from './project-tree.ts';

const keys = listKeys();
const sources = listFiles('web/src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts')).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const isTextFile = (text: string): boolean => text.includes('registerWords(\'');
const nameOf = ({ namespace, key }: TextKey): string => `${namespace}.${key}`;

/** The files that can ask for texts of this namespace: those that name it, and their neighbours, which hand keys over. */
function readersOf(namespace: string, file: string): string[] {
  const folder = dirname(join('web/src', file));
  return sources.filter(({ file: source, text }) => !isTextFile(text) && (text.includes(`useTranslation('${namespace}')`) || dirname(source) === folder)).map(({ text }) => text);
}

/** A key in quotes, or the beginning of a key that is put together from a variable. */
function isAskedFor(key: string, texts: readonly string[]): boolean {
  const parts = key.split('.');
  const beginnings = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
  return texts.some((text) => text.includes(`'${key}'`) || text.includes(`"${key}"`) || beginnings.some((beginning) => text.includes(`\`${beginning}.\${`)) || isMember(parts, text));
}
/** `{ name: 'all' }` and `rising: …` hand over keys of a group by their last part. */
const isMember = (parts: readonly string[], text: string): boolean => parts.length === 1 && new RegExp(`\\b${parts[0] ?? ''}: (?:\\(\\) =>|['\`])`).test(text) && text.includes('t(');

describe('the texts of the screens', () => {
  it('are found', () => {
    expect(keys.length).toBeGreaterThan(400);
    expect(new Set(keys.map(({ namespace }) => namespace)).size).toBeGreaterThanOrEqual(13);
  });

  it('are the same in number in both languages, none empty, none Japanese in English', () => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
    expect(keys.filter(({ ja, en }) => ja.trim() === '' || en.trim() === '').map(nameOf)).toEqual([]);
    expect(keys.filter(({ en }) => japanese.test(en)).map(nameOf)).toEqual([]);
  });

  it('stand in Japanese letters where the English is a sentence', () => {
    const letters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(keys.filter(({ ja, en }) => !letters.test(ja) && en.replaceAll(/\{\{\w+\}\}/g, '').trim().split(/\s+/).length > 3).map(nameOf)).toEqual([]);
  });

  it('are all asked for by a screen', () => {
    expect(keys.filter(({ namespace, key, file }) => !isAskedFor(key, readersOf(namespace, file))).map(nameOf)).toEqual([]);
  });

  it('are never asked for by a key whose beginning is a variable, which nobody could look up', () => {
    expect(sources.flatMap(({ file, text }) => [...text.matchAll(/\bt\(`\$\{[^`]*`/g)].map(([asked]) => `${file}: ${asked}`))).toEqual([]);
  });

  it('have the group that a put-together key begins with', () => {
    const missing = sources.flatMap(({ file, text }) => {
      const namespaces = [...text.matchAll(/useTranslation\('([\w-]+)'\)/g)].map((match) => match[1] ?? '');
      const known = keys.filter(({ namespace }) => namespaces.includes(namespace)).map(({ key }) => key);
      return namespaces.length === 0 ? [] : [...text.matchAll(/\bt\(`([\w.]+)\$\{/g)].map((match) => match[1] ?? '').filter((beginning) => !known.some((key) => key.startsWith(beginning))).map((beginning) => `${file}: ${beginning}`);
    });
    expect(missing).toEqual([]);
  });

  it('are all there that a screen asks for', () => {
    const missing = sources.filter(({ text }) => !isTextFile(text)).flatMap(({ file, text }) => {
      const namespaces = [...text.matchAll(/useTranslation\('([\w-]+)'\)/g)].map((match) => match[1] ?? '');
      const known = new Set(keys.filter(({ namespace }) => namespaces.includes(namespace)).map(({ key }) => key));
      return namespaces.length === 0 ? [] : [...text.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1] ?? '').filter((key) => !known.has(key)).map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
