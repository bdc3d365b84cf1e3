import type { TopicQuery } from '@hinomi/shared/contracts/topic';
import { describe, expect, it } from 'vitest';
import { compileQuery, compileQuerySet, isCancelled, matchQuerySet, matchesQuery } from './match-topic.js';

/** Enough folding for these rules; the whole folding of texts has its own tests. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const query = (any: string[], all: string[] = [], none: string[] = []): TopicQuery => ({ any, all, none });
const ask = (asked: TopicQuery, text: string) => matchesQuery(compileQuery(asked, fold), fold(text));

describe('what a topic finds', () => {
  it.each<[string, TopicQuery, string]>([
    ['a word inside a sentence', query(['ミナモ']), '昨日からミナモが開かない'],
    ['half-width, full-width and hiragana spellings', query(['ミナモ']), 'みなもとﾐﾅﾓ'],
    ['a Latin word beside kana', query(['minamo']), 'ミナモMinamoの障害'],
    ['a Latin word beside punctuation', query(['minamo']), '(minamo)…'],
    ['a Latin word in a hashtag', query(['minamo']), '#minamo'],
    ['a Latin word as part of a host name', query(['minamo']), 'https://minamo.example/'],
    ['a later whole word after a longer one', query(['minamo']), 'minamoto ではなく minamo'],
    ['a word of kana and Latin letters', query(['ミナモPay']), '新ミナモＰａｙ、便利'],
    ['a name with a space over a line break', query(['Sample Store']), 'the sample\n  store is closed'],
    ['a word with signs of patterns, taken literally', query(['c++(株)']), 'C++㈱の件'],
    ['all of the words of all', query(['ミナモ'], ['アプリ', '障害']), '障害：ミナモのアプリ'],
    ['a number as a whole number', query(['100円']), '値段は100円'],
    ['a word of one letter', query(['凪']), '凪の海'],
    ['an emoji', query(['🔥']), '燃えてる🔥🔥'],
    ['a name with a Latin letter beyond ASCII', query(['café みほん']), 'CAFÉ  みほん'],
  ])('%s', (_rule, asked, text) => {
    expect(ask(asked, text).isMatch).toBe(true);
  });

  it.each<[string, TopicQuery, string]>([
    ['a longer Latin word', query(['minamo']), 'minamotoさん'],
    ['a Latin word with a letter before', query(['minamo']), 'eminamo'],
    ['a Latin word with a digit after', query(['minamo']), 'minamo2'],
    ['a Latin word with a letter beyond ASCII after', query(['caf']), 'café'],
    ['a mixed word whose Latin edge goes on', query(['ミナモPay']), 'ミナモPayment'],
    ['a number inside a longer one', query(['100円']), '2100円'],
    ['a text with a word of none', query(['ミナモ'], [], ['水面']), 'ミナモ、つまり水面'],
    ['a text without one word of all', query(['ミナモ'], ['アプリ', '障害']), 'ミナモのアプリ'],
    ['a text with words of all but none of any', query(['ミナモ'], ['アプリ']), 'アプリ'],
    ['a pattern that would match anything', query(['.*']), 'ミナモ'],
    ['an empty text', query(['ミナモ']), ''],
  ])('is not %s', (_rule, asked, text) => {
    expect(ask(asked, text)).toEqual({ isMatch: false, hits: [] });
  });

  it('the words found are named as the user wrote them', () => {
    expect(ask(query(['ミナモ', 'MINAMO', '無い'], ['アプリ']), 'みなもアプリ minamo').hits).toEqual(['ミナモ', 'MINAMO', 'アプリ']);
  });

  it('a query whose words fold to nothing matches nothing', () => {
    const compiled = compileQuery(query(['\u200b']), (text) => text.replace(/\u200b/g, ''));
    expect(matchesQuery(compiled, 'ミナモ').isMatch).toBe(false);
  });
});

describe('a text that only an excluded word keeps out', () => {
  const asked = compileQuery(query(['ミナモ'], [], ['水面', 'ミナモ選手']), fold);
  it.each([['みなも選手が三振', true], ['ミナモの水面', true], ['ミナモのアプリ', false], ['水面がきれい', false], ['', false]])('%s: %s', (text, isOut) => {
    expect(isCancelled(asked, fold(text))).toBe(isOut);
    expect(isCancelled(compileQuery(query(['ミナモ']), fold), fold(text))).toBe(false);
  });
});

describe('many topics at once', () => {
  const topics = [query(['ミナモ'], [], ['水面']), query(['minamo']), query(['みほん', 'Sample Store']), query(['不在'])];
  const set = compileQuerySet(topics.map((one) => compileQuery(one, fold)));
  const texts = ['ミナモと水面', 'minamoto', 'Minamo みなも', 'sample\nstore', '何も無い', '', 'みほん品とミナモ'];

  it.each(texts)('gives for %j what each topic gives alone', (text) => {
    const alone = topics.flatMap((one, index) => {
      const { isMatch, hits } = ask(one, text);
      return isMatch ? [{ index, hits }] : [];
    });
    expect(matchQuerySet(set, fold(text))).toEqual(alone);
  });

  it('50 topics of 10 words read 2,000 posts in a second or two', () => {
    const words = Array.from({ length: 500 }, (_unused, at) => `銘柄${at}号`);
    const many = compileQuerySet(Array.from({ length: 50 }, (_unused, at) => compileQuery(query(words.slice(at * 10, at * 10 + 10)), fold)));
    const post = fold('今日は駅前のお店で新しい銘柄499号を買ったけれど、思ったより重くて持って帰るのが大変だった。'.repeat(3));
    const startedAt = performance.now();
    for (let at = 0; at < 2_000; at += 1) expect(matchQuerySet(many, post)).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it.each(['a', 'あ'])('50 words made to be slow end soon on 100,000 times %s', (letter) => {
    const evil = Array.from({ length: 50 }, (_unused, at) => `${letter.repeat(40 + (at % 40))}b`);
    const compiled = compileQuery(query(evil, [], ['(a+)+$', '.*.*.*x']), fold);
    const text = letter.repeat(100_000);
    const startedAt = performance.now();
    expect(matchQuerySet(compileQuerySet([compiled]), text)).toEqual([]);
    expect(matchesQuery(compiled, text).isMatch).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
