import { expect, it } from 'vitest';
import type { TreeNode } from '@hinomi/shared/contracts/insight';
import { placeNodes, rowHeight, shownUntil, timesOf } from './tree-layout.ts';

const node = (id: string, parent: string | null, minute: number): TreeNode => ({ id, parent, link: parent === null ? null : 'repost', depth: 0, at: new Date(minute * 60_000).toISOString(), author: 'a', text: 'x', isDeleted: false, isCritical: true, followers: null, reposts: null, below: 0, hidden: 0 });
const nodes = [node('1', null, 0), node('2', '1', 30), node('3', '2', 60)];

it('the first post stands left, the last right, each in its row, joined to its parent', () => {
  const placed = placeNodes(nodes, 400);
  expect(placed.map(({ x }) => x)).toEqual([12, 200, 388]);
  expect(placed.map(({ y }) => y)).toEqual([10, 10 + rowHeight, 10 + 2 * rowHeight]);
  expect(placed.map(({ path }) => path)).toEqual([null, 'M12 10V30H200', 'M200 30V50H388']);
});

it('until a moment only what was there is shown', () => {
  expect(shownUntil(nodes, 30 * 60_000).map(({ id }) => id)).toEqual(['1', '2']);
  expect(timesOf(nodes)).toEqual({ fromMs: 0, toMs: 3_600_000 });
});

it('posts of one moment do not divide by nothing', () => {
  expect(placeNodes([node('1', null, 5), node('2', '1', 5)], 400).every(({ x }) => x === 12)).toBe(true);
});
