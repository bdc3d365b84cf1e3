import { describe, expect, it } from 'vitest';
import { growTree } from './grow-tree.js';
import type { TreePost } from './grow-tree.js';

const post = (id: number, parent: number | null, given: Partial<TreePost> = {}): TreePost => ({ id: String(id), parentId: parent === null ? null : String(parent), link: parent === null ? null : 'repost', atMs: id, weight: 0, ...given });

describe('the tree of posts', () => {
  it('lists parents before children and counts what hangs below', () => {
    const { nodes, total } = growTree([post(1, null), post(2, 1), post(3, 2, { link: 'reply' }), post(4, 1), post(9, null)], 100);
    expect(nodes.map(({ id, depth, below }) => [id, depth, below])).toEqual([['1', 0, 3], ['2', 1, 1], ['3', 2, 0], ['4', 1, 0]]);
    expect(nodes[2]?.link).toBe('reply');
    expect(total).toBe(4);
  });

  it('a post alone belongs to it when its source says that it was passed on', () => {
    expect(growTree([post(1, null), post(2, null, { weight: 40 })], 100).nodes.map(({ id }) => id)).toEqual(['2']);
  });

  it('shows the largest branches and only counts the rest', () => {
    const many = [post(1, null), ...Array.from({ length: 1_000 }, (_, n) => post(n + 10, 1)), post(2, null), post(3, 2)];
    const { nodes, total } = growTree(many, 50);
    expect(nodes).toHaveLength(50);
    expect(total).toBe(1_003);
    expect(nodes[0]).toMatchObject({ id: '1', below: 1_000, hidden: 1_000 - nodes.filter(({ parentId }) => parentId === '1').length });
  });

  it('a loop of posts that name each other is cut', () => {
    const { nodes } = growTree([post(1, 2), post(2, 1)], 10);
    expect(nodes.map(({ id, depth }) => [id, depth])).toEqual([['1', 0], ['2', 1]]);
  });

  it('a chain of ten thousand answers does not break it', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => post(n + 1, n === 0 ? null : n));
    expect(growTree(chain, 10)).toMatchObject({ total: 10_000 });
  });
});
