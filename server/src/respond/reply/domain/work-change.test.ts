import { describe, expect, it } from 'vitest';
import { applyWorkChange, distinctTags, isSameStanding, isSameWork, isTag } from './work-change.js';

const before = { status: 'waiting', assigneeId: 3, tags: ['返金', 'SNS'] } as const;

describe('a change', () => {
  it('of nothing leaves everything', () => {
    expect(applyWorkChange(before, {})).toEqual(before);
    expect(isSameWork(before, applyWorkChange(before, { status: 'waiting', assigneeId: 3, addTags: ['sns'], removeTags: ['ない'] }))).toBe(true);
  });

  it('takes the assignment away by null and leaves it where it is not mentioned', () => {
    expect(applyWorkChange(before, { assigneeId: null }).assigneeId).toBeNull();
    expect(applyWorkChange(before, { status: 'done' }).assigneeId).toBe(3);
  });

  it('takes tags away before it adds some, whatever their width and capitals', () => {
    expect(applyWorkChange(before, { removeTags: ['ｓｎｓ'], addTags: ['窓口', 'SNS'] }).tags).toEqual(['返金', '窓口', 'SNS']);
  });

  it('of tags alone is no change of standing', () => {
    expect(isSameStanding(before, { ...before, tags: [] })).toBe(true);
    expect(isSameStanding(before, { ...before, assigneeId: null })).toBe(false);
    expect(isSameWork(before, { ...before, tags: ['SNS', '返金'] })).toBe(false);
  });
});

it('tags are told apart by what is read', () => {
  expect(distinctTags([' ｸﾚｰﾑ', 'クレーム', 'a  b', 'A B', 'が', 'か\u3099'])).toEqual(['クレーム', 'a b', 'が']);
});

it('a tag has 1 to 40 letters in its final form', () => {
  expect(['あ', 'あ'.repeat(40)].every(isTag)).toBe(true);
  expect(['', ' \u3000', '\u200d\u2066', 'あ'.repeat(41), '㌫'.repeat(9)].some(isTag)).toBe(false);
});
