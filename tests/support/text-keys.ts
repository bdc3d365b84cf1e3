import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type TextKey = { namespace: string; key: string; file: string; ja: string; en: string };
type Tree = { [key: string]: string | Tree };

const web = resolve(import.meta.dirname, '../../web/src');

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`)));

const registration = /registerWords\('([\w-]+)', (\{[\s\S]*?\n\})\);/g;

/** Every text of the screens, read from the files that register them; these hold plain tables and nothing else. */
export function listKeys(): TextKey[] {
  return globSync('**/*.ts', { cwd: web }).flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(registration)].flatMap(([, namespace = '', table = '']) => {
    // The table is a literal of strings; reading it this way needs no browser.
    // oxlint-disable-next-line typescript/no-implied-eval -- the source is our own file of texts
    const { ja, en } = new Function(`return (${table})`)() as { ja: Tree; en: Tree };
    const english = new Map(flatten(en));
    return flatten(ja).map(([key, text]) => ({ namespace, key, file, ja: text, en: english.get(key) ?? '' }));
  }));
}
