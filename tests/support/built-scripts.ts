import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script of the built web app: its name without the fingerprint, and its size compressed, in bytes. */
export type BuiltScript = { name: string; bytes: number };

const staticImports = /(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g;
const nameOf = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '');

/** Every script a first visit of one screen needs before the screen can stand: what its code and the entry import, and what those do. */
export function listFirstScripts(dist: string, screen: string): BuiltScript[] {
  const assets = join(dist, 'assets');
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const entry = /<script[^>]*src="\/assets\/([\w.-]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1];
  const start = [entry, files.find((file) => nameOf(file) === screen)];
  const found = new Map<string, number>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const code = readFileSync(join(assets, file));
    found.set(file, gzipSync(code, { level: 9 }).length);
    for (const [, next] of code.toString('utf8').matchAll(staticImports)) if (next !== undefined) visit(next);
  };
  for (const file of start) {
    if (file === undefined) throw new Error(`the build has no entry, or no script of ${screen}`);
    visit(file);
  }
  return [...found].map(([file, bytes]) => ({ name: nameOf(file), bytes }));
}

/** Names of all built scripts. */
export const listBuiltNames = (dist: string): string[] => readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js')).map(nameOf);
