import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/project-tree.ts';
import { listBuiltNames, listFirstScripts } from '../support/built-scripts.ts';

const dist = join(root, 'web/dist');
/** The promise is 300 kB; the build keeps a reserve below it. */
const budgetBytes = 285_000;
/** What opens on demand: its code must not come along with the first screen. */
const onDemand = ['bell-menu', 'person-menu', 'shortcut-sheet', 'search-palette', 'notices', 'demo-banner', 'topic-lines', 'series-table', 'first-mentions', 'floating-ui.react'];

describe('the first load of 監視', () => {
  const scripts = listFirstScripts(dist, 'monitor-screen');
  const names = scripts.map(({ name }) => name);

  it('stays within its budget of compressed JavaScript', () => {
    const largest = scripts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 6).map(({ name, bytes }) => `${name} ${Math.round(bytes / 1_000)} kB`).join(', ');
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0), `largest: ${largest}`).toBeLessThanOrEqual(budgetBytes);
  });

  it('is counted whole: the entry, the library that draws, the screen', () => {
    expect(names).toEqual(expect.arrayContaining(['index', 'react', 'schemas', 'monitor-screen']));
  });

  it('leaves out what opens on demand, and other screens', () => {
    expect(listBuiltNames(dist)).toEqual(expect.arrayContaining(onDemand));
    expect(names.filter((name) => onDemand.includes(name) || (name.endsWith('-screen') && name !== 'monitor-screen'))).toEqual([]);
  });
});
