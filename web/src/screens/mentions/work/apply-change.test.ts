import type { MentionWork } from '@hinomi/shared/contracts/mention-work';
import { describe, expect, it } from 'vitest';
import { applyChange, cutPortions, joinAnswers, noAnswer, restoreItems } from './apply-change.ts';

const untouched: MentionWork = { status: 'new', assignee: null, tags: [], noteCount: 0, hasEvidence: false, version: 0, updatedAt: null, updatedBy: null };

describe('a change before its answer', () => {
  it('changes what was asked for and nothing else', () => {
    expect(applyChange({ ...untouched, tags: ['返金', '店舗'] }, { status: 'done', addTags: ['返金', '至急'], removeTags: ['店舗'] }, [])).toEqual({ ...untouched, status: 'done', tags: ['返金', '至急'] });
  });

  it('names the new assignee, takes the assignment away with null and leaves it without a word', () => {
    const people = [{ id: 4, name: '見本 次郎' }];
    const assigned = applyChange(untouched, { assigneeId: 4 }, people);
    expect(assigned.assignee).toEqual({ id: 4, name: '見本 次郎' });
    expect(applyChange(assigned, { status: 'waiting' }, people).assignee).toEqual({ id: 4, name: '見本 次郎' });
    expect(applyChange(assigned, { assigneeId: null }, people).assignee).toBeNull();
  });
});

describe('work on many mentions', () => {
  it('cuts 1,201 mentions into portions of at most 500 and loses none', () => {
    const portions = cutPortions(Array.from({ length: 1_201 }, (_, n) => n));
    expect(portions.map((portion) => portion.length)).toEqual([500, 500, 201]);
    expect(portions.flat()).toHaveLength(1_201);
    expect(cutPortions([])).toEqual([]);
  });

  it('puts back the state before at the version the change made, also from several answers', () => {
    const before = { ...untouched, tags: ['店舗'], assignee: { id: 2, name: '見本' } };
    const first = { ...noAnswer, changed: [{ mentionId: '1', work: { ...before, status: 'done' as const, version: 3 } }], before: [{ mentionId: '1', work: before }] };
    const second = { ...noAnswer, changed: [{ mentionId: '9', work: { ...untouched, version: 1 } }], before: [] };
    expect(restoreItems(joinAnswers([first, second]))).toEqual([{ mentionId: '1', version: 3, status: 'new', assigneeId: 2, tags: ['店舗'] }]);
  });
});
