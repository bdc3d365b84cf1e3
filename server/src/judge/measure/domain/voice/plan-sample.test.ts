import { describe, expect, it } from 'vitest';
import { planSample } from './plan-sample.js';

const span = { fromMs: 0, toMs: 60 * 60_000 };

describe('posts to read of a span', () => {
  it('are all of them while they are few', () => {
    expect(planSample([{ atMs: 0, posts: 40 }, { atMs: 60_000, posts: 60 }], span, 100)).toEqual({ blocks: [{ ...span, take: 100 }], isSample: false });
  });

  it('are taken from the whole span in a storm, as many from each part as its share', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => ({ atMs: minute * 60_000, posts: minute < 30 ? 100 : 3_000 }));
    const { blocks, isSample } = planSample(minutes, span, 1_000);
    expect(isSample).toBe(true);
    expect(blocks[0]?.fromMs).toBe(0);
    expect(blocks.at(-1)?.toMs).toBe(span.toMs);
    for (const [index, block] of blocks.entries()) expect(block.fromMs).toBe(index === 0 ? 0 : blocks[index - 1]?.toMs);
    const taken = blocks.reduce((sum, { take }) => sum + take, 0);
    expect(taken).toBeLessThanOrEqual(1_000);
    expect(taken).toBeGreaterThan(900);
    const early = blocks.filter(({ toMs }) => toMs <= 30 * 60_000).reduce((sum, { take }) => sum + take, 0);
    expect(early).toBeGreaterThan(15);
    expect(early).toBeLessThan(60);
  });

  it('are bounded also where everything falls into one minute', () => {
    expect(planSample([{ atMs: 120_000, posts: 100_000 }], span, 500)).toEqual({ blocks: [{ ...span, take: 500 }], isSample: true });
  });
});
