import { describe, expect, it } from 'vitest';
import { queriesOfTopic } from './topic-query.js';

const limits = { maxLength: 512, suffix: 'lang:ja -is:nullcast' };

describe('a topic as a query of X', () => {
  it('is any of its words, all that it demands, none that it excludes, in that order', () => {
    expect(queriesOfTopic({ any: ['ミナモ', 'minamo app'], all: ['障害'], none: ['水面', '湖'] }, limits)).toEqual(['("ミナモ" OR "minamo app") "障害" lang:ja -is:nullcast -"水面" -"湖"']);
    expect(queriesOfTopic({ any: ['ミナモ'], all: [], none: [] }, { maxLength: 512, suffix: '' })).toEqual(['"ミナモ"']);
    expect(queriesOfTopic({ any: [], all: ['ミナモ', '障害'], none: [] }, limits)).toEqual(['"ミナモ" "障害" lang:ja -is:nullcast']);
  });

  it('reads no word as an operator, and keeps hashtags', () => {
    expect(queriesOfTopic({ any: ['OR', 'from:mihon', '-ミナモ', 'a"b\\c', '＃みほん', '#みほん', '🔥'], all: [], none: [] }, limits)).toEqual(['("OR" OR "from:mihon" OR "-ミナモ" OR "a b c" OR #みほん) lang:ja -is:nullcast']);
  });

  it('is spread over several queries where its words do not fit one; every word is asked for and none is too long', () => {
    const any = Array.from({ length: 100 }, (_, n) => `みほんの商品その${n}`);
    const queries = queriesOfTopic({ any, all: ['ミナモ'], none: ['水面'] }, limits);
    expect(queries.length).toBeGreaterThan(1);
    for (const query of queries) {
      expect(query.length).toBeLessThanOrEqual(512);
      expect(query).toContain('"ミナモ" lang:ja -is:nullcast');
    }
    for (const word of any) expect(queries.filter((query) => query.includes(`"${word}"`))).toHaveLength(1);
  });

  it('leaves out exclusions that do not fit, and words longer than a query', () => {
    const none = Array.from({ length: 200 }, (_, n) => `除外${n}`);
    const [query] = queriesOfTopic({ any: ['ミナモ'], all: [], none }, limits);
    expect(query!.length).toBeLessThanOrEqual(512);
    expect(query).toContain('-"除外0"');
    expect(queriesOfTopic({ any: ['長'.repeat(600)], all: [], none: [] }, limits)).toEqual([]);
    expect(queriesOfTopic({ any: [], all: [], none: ['水面'] }, limits)).toEqual([]);
  });
});
