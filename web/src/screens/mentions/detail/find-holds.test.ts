import type { Hold } from '@hinomi/shared/contracts/hold';
import { expect, it } from 'vitest';
import { findHolds } from './find-holds.ts';

const at = '2026-11-22T00:00:00.000Z';
const hold = (id: number, given: Partial<Hold>): Hold => ({ id, kind: 'mention', name: null, mentionIds: ['7'], reason: '調査', setAt: at, setBy: '見本 花子', releasedAt: null, releasedBy: null, ...given });

it('a mention is told of the holds in force that name it, and of no others', () => {
  const holds = [hold(1, {}), hold(2, { mentionIds: ['70', '8'] }), hold(3, { releasedAt: at, releasedBy: '見本 花子' }), hold(4, { kind: 'topic', name: 'ミナモ', mentionIds: [] }), hold(5, { mentionIds: ['8', '7'] })];
  expect(findHolds('7', holds).map(({ id }) => id)).toEqual([1, 5]);
});
