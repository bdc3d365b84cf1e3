import { polarities } from '@hinomi/shared/vocabulary/judgement';
import { shippedJudge } from '../../../server/src/judge/analyse/shipped-judge.js';
import { judgePost } from '../../../server/src/judge/analyse/domain/judge-post.js';
import { describe, expect, it } from 'vitest';
import { labelledPosts } from './labelled-posts.js';

const judged = labelledPosts.map((post) => ({ post, judgement: judgePost({ text: post.text, target: post.target }, shippedJudge) }));
const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

describe('judging the labelled posts of made-up brands', () => {
  it('holds at least 250 sentences of all three polarities', () => {
    expect(labelledPosts.length).toBeGreaterThanOrEqual(250);
    for (const polarity of polarities) expect(labelledPosts.filter((post) => post.polarity === polarity).length).toBeGreaterThanOrEqual(50);
  });

  it('finds the polarity of at least 85 % of them, and at least 75 % of each polarity', () => {
    const recalls = polarities.map((polarity) => {
      const of = judged.filter(({ post }) => post.polarity === polarity);
      return share(of.filter(({ judgement }) => judgement.polarity === polarity).length, of.length);
    });
    const accuracy = share(judged.filter(({ post, judgement }) => judgement.polarity === post.polarity).length, judged.length);
    process.stdout.write(`labelled posts: ${judged.length}, accuracy ${accuracy} %, recall ${polarities.map((name, i) => `${name} ${recalls[i]}`).join(', ')}\n`);
    expect(accuracy).toBeGreaterThanOrEqual(85);
    expect(Math.min(...recalls)).toBeGreaterThanOrEqual(75);
  });

  it('finds the risk category of at least 85 % and gives one to at most 6 % of the harmless', () => {
    const risky = judged.filter(({ post }) => post.category !== null);
    const found = risky.filter(({ post, judgement }) => judgement.categories.some(({ category }) => category === post.category));
    const harmless = judged.filter(({ post }) => post.category === null);
    const alarms = harmless.filter(({ judgement }) => judgement.riskLevel > 0);
    process.stdout.write(`risk: recall ${share(found.length, risky.length)} % of ${risky.length}, false alarms ${share(alarms.length, harmless.length)} % of ${harmless.length}\n`);
    expect(share(found.length, risky.length)).toBeGreaterThanOrEqual(85);
    expect(share(alarms.length, harmless.length)).toBeLessThanOrEqual(6);
  });

  it('covers each of the 17 categories with a sentence that is found', () => {
    const found = new Set(judged.filter(({ post, judgement }) => judgement.categories.some(({ category }) => category === post.category)).map(({ post }) => post.category));
    expect(found.size).toBe(17);
  });
});
