import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readProjectFile } from './project-tree.ts';

const files = listFiles('server', 'shared', 'web', 'tests');
const code = files.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));
/** Names that others give, and the page of a web app. */
const givenNames = new Set(['package.json', 'tsconfig.json', 'index.html']);

const isKebabCase = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name);
const saysNothing = (path: string): boolean => path.split('/').some((part) => /(^|[-.])(utils?|helpers?|common|manager|base)([-.]|$)/i.test(part));
const isBarrel = (path: string): boolean => /^index\.[a-z]+$/.test(basename(path)) && !givenNames.has(basename(path));

it('finds the files it judges', () => {
  expect(code.length).toBeGreaterThan(450);
});

describe('names of files', () => {
  it('are in kebab-case, folders too', () => {
    expect(files.filter((file) => !file.split('/').every(isKebabCase))).toEqual([]);
    expect(['PersonList.ts', 'person_list.ts', 'personList.ts', 'person--list.ts'].filter(isKebabCase)).toEqual([]);
  });

  it('say what is in them: no utils, helpers, common, manager or base', () => {
    expect(files.filter(saysNothing)).toEqual([]);
    expect(['web/src/utils/dates.ts', 'server/src/session-manager.ts', 'server/src/base.store.ts', 'tests/helper.ts'].every(saysNothing)).toBe(true);
    expect(saysNothing('server/src/judge/measure/domain/baseline.ts')).toBe(false);
  });

  it('are no barrels', () => {
    expect(files.filter(isBarrel)).toEqual([]);
    expect(isBarrel('shared/src/index.ts')).toBe(true);
  });
});

it('no file is longer than 300 lines', () => {
  const long = code.map((file) => [file, readProjectFile(file).trimEnd().split('\n').length] as const).filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});
