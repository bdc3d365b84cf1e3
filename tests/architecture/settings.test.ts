import { expect, it } from 'vitest';
import { configSchema } from '../../server/src/platform/config/config.ts';
import { readProjectFile } from './project-tree.ts';

/** Read by docker-compose.yml alone, never by the app. */
const composeOnly = ['POSTGRES_PASSWORD', 'DATABASE_OWNER_PASSWORD', 'DATABASE_APP_PASSWORD', 'HINOMI_PORT'];
const known = Object.keys(configSchema.shape);
const namesIn = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted();

it('.env.example names every variable the app reads and those of compose, and no other', () => {
  expect(namesIn(readProjectFile('.env.example'), /^([A-Z_]+)=/gm)).toEqual([...known, ...composeOnly].toSorted());
});

it('.env.example sets nothing but the passwords that must be replaced', () => {
  const set = [...readProjectFile('.env.example').matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, name, value]) => [name, value]);
  expect(set).toEqual(composeOnly.slice(0, 3).map((name) => [name, 'change-me']));
});

it('compose hands the app only variables it reads', () => {
  const [, app = ''] = readProjectFile('docker-compose.yml').split(/^ {2}app:$/m);
  const handed = namesIn(app.split(/^ {4}ports:$/m)[0] ?? '', /^ {6}([A-Z_]+):/gm);
  expect(handed.length).toBeGreaterThan(10);
  expect(handed.filter((name) => !known.includes(name))).toEqual([]);
});
