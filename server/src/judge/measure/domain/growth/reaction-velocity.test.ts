import { describe, expect, it } from 'vitest';
import { reactionVelocity } from './reaction-velocity.js';

const minuteMs = 60_000;
const point = (minutes: number, count: number) => ({ ageMs: minutes * minuteMs, count });

describe('the velocity of reactions', () => {
  it('is what came in the last span that was seen, per hour, beside that of the span before', () => {
    expect(reactionVelocity([point(15, 10), point(30, 20), point(60, 80)])).toEqual({ fromAgeMs: 30 * minuteMs, toAgeMs: 60 * minuteMs, gained: 60, perHour: 120, perHourBefore: 40 });
  });
  it('of a post seen once is unknown, and of one seen twice has nothing before it', () => {
    expect([reactionVelocity([]), reactionVelocity([point(15, 10)])]).toEqual([null, null]);
    expect(reactionVelocity([point(0, 10), point(60, 5)])).toMatchObject({ gained: -5, perHour: -5, perHourBefore: null });
  });
  it('takes looks within ten minutes as one, so that no single reaction looks like a storm', () => {
    expect(reactionVelocity([point(0, 10), point(59.99, 11), point(60, 12)])).toMatchObject({ gained: 2, perHour: 2 });
    expect(reactionVelocity([point(60, 12), point(60.1, 13)])).toBeNull();
  });
});
