import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, breachesOfTheSpine, innocents } from './planted-breaches.ts';
import { PlantedTree } from './planted-tree.ts';
import { root } from './project-tree.ts';

type Rules = { default: Required<Pick<IFlattenedRuleSet, 'forbidden'>> & { options: ICruiseOptions }; spine: readonly string[] };

const rules = (await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)) as Rules;
const folders = ['server/src', 'server/migrations', 'shared/src', 'web/src', 'tests'];
/** Near what stood here when this was last changed: a parser that sees nothing must not pass. */
const leastModules = 550;
const leastDependencies = 2_400;

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { options, forbidden } = rules.default;
  const present = folders.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(present, { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new Error('the cruiser answered text instead of its findings');
  return output;
}

const breachedBy = (found: ICruiseResult, file: string): string[] => [...new Set(found.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name))];

describe('the import rules', () => {
  it('are kept by the whole tree', async () => {
    const found = await cruiseTree(root);
    expect(found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(found.summary.totalCruised).toBeGreaterThanOrEqual(leastModules);
    expect(found.summary.totalDependenciesCruised ?? 0).toBeGreaterThanOrEqual(leastDependencies);
  });

  it('know every room of the spine, so that no room stands outside its order', () => {
    const rooms = ['listen', 'judge', 'respond'].flatMap((wing) => readdirSync(join(root, 'server/src', wing)).map((room) => `${wing}/${room}`));
    expect(rooms.filter((room) => !rules.spine.includes(room))).toEqual([]);
    expect(rooms.length).toBeGreaterThanOrEqual(8);
  });
});

describe('a planted breach', () => {
  const plants = [...breachesOfTheSpine(rules.spine), ...breaches];
  const tree = new PlantedTree();
  let found: ICruiseResult;

  beforeAll(async () => {
    for (const plant of [...plants, ...innocents.map((innocent) => ({ ...innocent, rule: '' }))]) tree.plant(plant);
    found = await cruiseTree(tree.root);
  });
  afterAll(() => tree.remove());

  it.each(plants.map((plant) => [plant.rule, plant.file] as const))('of %s in %s is caught by that rule alone', (rule, file) => {
    expect(breachedBy(found, file)).toEqual([rule]);
  });

  it('exists for every rule', () => {
    const planted = new Set(plants.map(({ rule }) => rule));
    expect(planted).toEqual(new Set(rules.default.forbidden.map(({ name }) => name)));
  });

  it.each(innocents.map(({ file }) => [file] as const))('is not seen in %s, whose imports are allowed', (file) => {
    expect(found.modules.find(({ source }) => source === file)?.dependencies.length ?? 0).toBeGreaterThan(0);
    expect(breachedBy(found, file)).toEqual([]);
  });
});
