import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the whole project. */
export const root = resolve(import.meta.dirname, '../..');

/** What is made by a program, belongs to others, or is data of a running installation. */
const foreignFolders = new Set(['node_modules', 'dist', '.git', '.hinomi', 'coverage', '.vite']);

/** Paths of all files below these folders, from the project's root, without what is generated. */
export function listFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (foreignFolders.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  }));
}

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');
