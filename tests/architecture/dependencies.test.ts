import { expect, it } from 'vitest';
import { readProjectFile } from './project-tree.ts';

/** Lowest versions without the holes known of them (advisories of 2025 and 2026); every copy in the lock file counts. */
const floors: Readonly<Record<string, string>> = {
  'socket.io-parser': '4.2.7', ws: '8.21.0', 'engine.io': '6.6.9', qs: '6.16.0', undici: '8.12.2', typeorm: '1.1.0',
  'fast-xml-parser': '5.5.6', nodemailer: '10.1.4', multer: '2.5.0',
};

const parts = (version: string): number[] => version.split('.').map(Number);
const isBelow = (version: string, floor: string): boolean => {
  const [one, other] = [parts(version), parts(floor)];
  const place = one.findIndex((part, index) => part !== other[index]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
};

function versionsIn(lock: string, name: string): string[] {
  const packages = lock.slice(lock.indexOf('\npackages:'), lock.indexOf('\nsnapshots:'));
  return [...packages.matchAll(/^ {2}'?((?:@[^/\n]+\/)?[^@'\n]+)@(\d+\.\d+\.\d+)[^:\n]*:$/gm)].filter((match) => match[1] === name).map((match) => match[2] ?? '');
}

it.each(Object.entries(floors))('%s is nowhere older than %s', (name, floor) => {
  const versions = versionsIn(readProjectFile('pnpm-lock.yaml'), name);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
});

it('an old version would be found', () => {
  expect(versionsIn('\npackages:\n\n  ws@8.2.0:\n    a: b\n\n  \'@types/ws@1.0.0\':\n\nsnapshots:\n\n  ws@1.0.0:\n', 'ws')).toEqual(['8.2.0']);
  expect([isBelow('8.2.0', '8.21.0'), isBelow('7.99.99', '8.0.0'), isBelow('8.21.0', '8.21.0'), isBelow('10.0.0', '9.9.9')]).toEqual([true, true, false, false]);
});

it('no package in the lock file comes from anywhere but the registry', () => {
  expect(readProjectFile('pnpm-lock.yaml').match(/(git\+|github:|tarball: *(?!https:\/\/registry\.npmjs\.org\/)|resolution: \{(directory|repo)).*/g) ?? []).toEqual([]);
});

it('every version of the workspace is exact and said once', () => {
  const workspace = readProjectFile('pnpm-workspace.yaml').split(/^catalog:$/m)[1] ?? '';
  const loose = workspace.split('\n').filter((line) => line.trim() !== '' && !/: \d+\.\d+\.\d+(-[\w.]+)?$/.test(line));
  expect(loose).toEqual([]);
  const manifests = ['server', 'shared', 'web', 'tests'].map((part) => JSON.parse(readProjectFile(`${part}/package.json`)) as Record<string, Record<string, string>>);
  const versions = manifests.flatMap((manifest) => ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.values(manifest[kind] ?? {})));
  expect(versions.filter((version) => version !== 'catalog:' && version !== 'workspace:*')).toEqual([]);
});
