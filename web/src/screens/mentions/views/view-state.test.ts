import type { View } from '@hinomi/shared/contracts/mention-work';
import { describe, expect, it } from 'vitest';
import { chosenView, filterOfView, moveView, searchViews, sortViews, toViewQuery } from './view-state.ts';

const view = (id: number, change: Partial<View> = {}): View => ({ id, name: `ビュー${id}`, place: 'list', query: {}, isShared: false, isOwn: true, owner: '管理 花子', position: id, version: 1, ...change });

describe('saved views', () => {
  it('keep every kind of condition, flags included', () => {
    const filter = { q: '2026', topic: 3, status: 'open' as const, assignee: 'me' as const, hasEvidence: false, isGrouped: true };
    expect(filterOfView({ query: toViewQuery(filter) })).toEqual(filter);
    expect(filterOfView({ query: { status: 'unheard', topic: 2 } })).toEqual({ topic: 2 });
  });

  it('are chosen by the address, else by a built-in filter that is the same', () => {
    expect(chosenView({ view: '7', status: 'done' }, [view(7)])).toEqual(view(7));
    expect(chosenView({ status: 'new' }, [])).toBe('new');
    expect(chosenView({}, [])).toBe('all');
    expect(chosenView({ topic: 1 }, [])).toBeNull();
    expect(chosenView({ view: '99' }, [view(7)])).toBe('all');
  });

  it('stand in their own order, those of others by name, columns of 監視 not at all', () => {
    const { own, shared } = sortViews([view(1, { position: 5 }), view(2, { position: 0 }), view(3, { isOwn: false, name: '返金' }), view(4, { isOwn: false, name: 'あ' }), view(5, { place: 'column' })]);
    expect(own.map(({ id }) => id)).toEqual([2, 1]);
    expect(shared.map(({ id }) => id)).toEqual([4, 3]);
  });

  it('move by a step and tell only the positions that change, also where all were equal', () => {
    const own = [view(1, { position: 4 }), view(2, { position: 7 }), view(3, { position: 9 })];
    expect(moveView(own, 2, -1).map(({ view: { id }, position }) => [id, position])).toEqual([[2, 4], [1, 7]]);
    expect(moveView(own, 1, -1)).toEqual([]);
    expect(moveView(own, 3, 1)).toEqual([]);
    const equal = own.map((one) => ({ ...one, position: 0 }));
    expect(moveView(equal, 3, -1).map(({ view: { id }, position }) => [id, position])).toEqual([[3, 1], [2, 2]]);
  });

  it('are found by name and owner whatever the width and case', () => {
    const views = [view(1, { name: 'ＶＩＰの声' }), view(2, { name: '返金', owner: '見本 次郎' })];
    expect(searchViews(views, 'vip').map(({ id }) => id)).toEqual([1]);
    expect(searchViews(views, '次郎　返').map(({ id }) => id)).toEqual([2]);
    expect(searchViews(views, ' ')).toHaveLength(2);
  });
});
