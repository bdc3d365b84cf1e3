import 'reflect-metadata';
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const source = resolve(import.meta.dirname, '../../server/src');

/** Every entity of the product, found by the names of the files. */
export async function loadEntities(): Promise<(abstract new () => unknown)[]> {
  const files = globSync('**/*.entity.ts', { cwd: source }).toSorted();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(source, file)).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter((value) => typeof value === 'function') as (abstract new () => unknown)[];
}
