import { describe, expect, it } from 'vitest';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { bodyOfPlan, choicesOf, isChanged, planTopics, toggleWord, wordsOf, type Spelling } from './topic-plan.ts';

const spellings: Spelling[] = [
  { word: 'みほん', kind: 'short' }, { word: '(株)みほん', kind: 'form' }, { word: 'mihon', kind: 'latin' }, { word: 'みも', kind: 'typo' }, { word: 'ab', kind: 'latin' },
];
const topicOf = (name: string, any: string[]): Topic => ({
  id: 7, name, query: { any, all: [], none: ['水面'] }, officialHandles: ['@mihon'], sensitivity: 'high', isActive: true, version: 3, createdAt: '2026-11-20T00:00:00Z', updatedAt: '2026-11-20T00:00:00Z', mentions24h: 0,
});
const profile = { name: '株式会社みほん', shortNames: ['みほん社'], services: ['ミナモ', 'ﾐﾅﾓ', 'サンプルペイ'] };

describe('the topics planned from names', () => {
  it('are one for the company with its short names and one for each service, spelled alike only once', () => {
    expect(planTopics(profile, []).map(({ names }) => names)).toEqual([['株式会社みほん', 'みほん社'], ['ミナモ'], ['サンプルペイ']]);
  });

  it('are the topics that look for the name already, each taken once', () => {
    const plans = planTopics(profile, [topicOf('わが社', ['株式会社みほん'])]);
    expect(plans.map(({ topic }) => topic?.name ?? null)).toEqual(['わが社', null, null]);
  });

  it('leave out names that cannot be looked for', () => {
    expect(planTopics({ name: '  ', shortNames: [], services: ['\u202eミナモ', 'あ'.repeat(101), '凪'] }, []).map(({ key }) => key)).toEqual(['凪']);
  });

  it('take the certain spellings unless somebody chose: no company forms, slips or two-letter words', () => {
    const [plan] = planTopics(profile, []);
    expect(wordsOf(plan!, {}, spellings)).toEqual(['株式会社みほん', 'みほん社', 'みほん', 'mihon']);
    expect(wordsOf(plan!, { words: ['みほん'] }, spellings)).toEqual(['みほん']);
  });

  it('keep what a topic has and what it is set to', () => {
    const topic = topicOf('わが社', ['株式会社みほん', '見本']);
    const [plan] = planTopics({ ...profile, shortNames: [] }, [topic]);
    const body = bodyOfPlan(plan!, {}, spellings, 'standard');
    expect(body).toEqual({ name: 'わが社', query: { any: ['株式会社みほん', '見本'], all: [], none: ['水面'] }, officialHandles: ['@mihon'], sensitivity: 'high', isActive: true });
    expect(isChanged(topic, body)).toBe(false);
    expect(isChanged(topic, bodyOfPlan(plan!, { none: [] }, spellings, 'standard'))).toBe(true);
  });

  it('offer every word once', () => {
    const [plan] = planTopics(profile, []);
    const choices = choicesOf(plan!, ['みほん', '手で足した語'], spellings).map(({ word }) => word);
    expect(choices).toEqual(['株式会社みほん', 'みほん社', '手で足した語', ...spellings.map(({ word }) => word)]);
  });

  it('a word is ticked once, whatever its width', () => {
    expect(toggleWord(['ﾐﾅﾓ'], 'ミナモ', true)).toEqual(['ミナモ']);
    expect(toggleWord(['ミナモ', 'minamo'], 'ＭＩＮＡＭＯ', false)).toEqual(['ミナモ']);
  });
});
