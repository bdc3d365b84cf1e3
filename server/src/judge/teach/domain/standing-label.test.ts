import { describe, expect, it } from 'vitest';
import { standingLabel } from './standing-label.js';
import type { CurrentLabel } from './standing-label.js';

const label = (id: number, mentionId: string, topicId: number, copyKey = 'k'): CurrentLabel => ({ id, mentionId, topicId, copyKey, polarity: 'negative', stance: 'none', kind: 'opinion', categories: [] });
const one = { mentionId: '1', copyKey: 'k', topicIds: [7] };
const two = { mentionId: '1', copyKey: 'k', topicIds: [7, 8] };

describe('the label that decides a judgement', () => {
  it('is one of the post itself before a newer one of a copy', () => {
    expect(standingLabel(one, 0, [label(1, '1', 0), label(2, '9', 0)])).toMatchObject({ id: 1, isInherited: false });
    expect(standingLabel(one, 0, [label(2, '9', 0), label(3, '8', 0)])).toMatchObject({ id: 3, isInherited: true });
  });

  it('holds for the letters it was given to only', () => {
    expect(standingLabel(one, 0, [label(1, '1', 0, 'before the edit')])).toBeNull();
  });

  it('of the only brand and of the whole text is one matter, and the newest of both stands', () => {
    expect(standingLabel(one, 7, [label(1, '1', 7), label(2, '1', 0)])?.id).toBe(2);
    expect(standingLabel(one, 0, [label(1, '1', 0), label(2, '1', 7)])?.id).toBe(2);
  });

  it('of one of several brands goes before one of the whole text, and means no other brand', () => {
    const labels = [label(1, '1', 7), label(2, '1', 0)];
    expect([standingLabel(two, 0, labels)?.id, standingLabel(two, 7, labels)?.id, standingLabel(two, 8, labels)?.id]).toEqual([2, 1, 2]);
    expect([standingLabel(two, 0, labels.slice(0, 1)), standingLabel(two, 8, labels.slice(0, 1))]).toEqual([null, null]);
  });

  it('is none where nobody said anything of this text', () => {
    expect(standingLabel(one, 0, [])).toBeNull();
  });
});
