import { describe, expect, it } from 'vitest';
import { judgeStages } from './judge-stage.js';
import type { StageFacts } from './judge-stage.js';

const nothing: StageFacts = { first: null, authors: 0, enoughAuthorsAtMs: null, reposts: 0, quotes: 0, passedOn: [], gathered: [], articles: [] };
const post = (id: string, atMs: number) => ({ id, atMs });
const first: StageFacts = { ...nothing, first: post('1', 10), authors: 1 };

describe('how far criticism has come', () => {
  it('is nowhere without criticism', () => {
    expect(judgeStages(nothing).current).toBeNull();
  });

  it('is 露出 with the first critical post, which is the evidence', () => {
    const { current, stages } = judgeStages(first);
    expect(current).toBe('exposure');
    expect(stages[0]).toMatchObject({ isReached: true, atMs: 10, posts: ['1'] });
    expect(stages[1]?.isReached).toBe(false);
  });

  it('is 拡散 with the fifth author, or with the tenth repost or quote', () => {
    expect(judgeStages({ ...first, authors: 4, reposts: 9 }).current).toBe('exposure');
    expect(judgeStages({ ...first, authors: 5, enoughAuthorsAtMs: 50 }).stages[1]).toMatchObject({ isReached: true, atMs: 50 });
    expect(judgeStages({ ...first, reposts: 6, quotes: 4, passedOn: [post('1', 10)] })).toMatchObject({ current: 'spread', stages: [{}, { isReached: true, atMs: null, posts: ['1'] }, {}, {}] });
  });

  it('is 集約 when a page that gathers posts takes it up, 報道 with the first article', () => {
    expect(judgeStages({ ...first, gathered: [post('7', 70), post('8', 80)] })).toMatchObject({ current: 'aggregation', stages: [{}, {}, { atMs: 70, posts: ['7', '8'] }, { isReached: false }] });
    const press = judgeStages({ ...first, articles: [post('9', 90)] });
    expect(press.current).toBe('press');
    expect(press.stages[2]?.isReached).toBe(false);
  });
});
