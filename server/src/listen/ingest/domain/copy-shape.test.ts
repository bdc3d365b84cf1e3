import { describe, expect, it } from 'vitest';
import { areCopies, copyKeyOf, copyLetters, copyShape } from './copy-shape.js';

const post = (text: string, given: Partial<{ id: string; title: string | null; repostOf: string | null }> = {}) => ({ id: '1', title: null, repostOf: null, text, ...given });
const areNear = (a: string, b: string): boolean => areCopies(copyShape(post(a)), copyShape(post(b, { id: '2' })));

const long = 'ミナモの新しいアプリに更新したらログインできなくなった。問い合わせても返事がないまま三日目。返金の案内もまだ来ていない';
const article = 'みほん飲料は二十日、秋限定の新商品を全国の店舗で発売すると発表した。甘さを控えた味わいで、昨年の限定品より二割多い出荷を見込む。';
const english = 'The new Minamo app keeps crashing every time I try to log in and support has not answered for three days now';

const near: readonly (readonly [why: string, a: string, b: string])[] = [
  ['the same text', long, long],
  ['another address at the end', `${long} https://a.example/1`, `${long} https://b.example/2?x=3`],
  ['an address glued to the text', `${long}https://a.example/xyz`, long],
  ['an address without its scheme', `${long} minamo.example/abc`, long],
  ['a repost mark and handle in front', `RT @minamo_fan: ${long}`, long],
  ['several repost marks', `RT @a: RT @b: ${long}`, `QT @c ${long}`],
  ['hashtags added', `${long} #ミナモ #炎上`, long],
  ['full-width hash and handle', `＠minamo さん ${long} ＃ミナモ`, `さん${long}`],
  ['other digits', '在庫は残り120個です。ミナモの限定味は各店舗でお早めにお求めください', '在庫は残り15個です。ミナモの限定味は各店舗でお早めにお求めください'],
  ['half-width kana and wide letters', 'ミナモのアプリでログインがデキナイ、なんとかしてほしい', 'ﾐﾅﾓのｱﾌﾟﾘでﾛｸﾞｲﾝがﾃﾞｷﾅｲ、なんとかしてほしい'],
  ['other punctuation and line breaks', 'ミナモのアプリが落ちる、\n再起動しても直らない。困った！', 'ミナモのアプリが落ちる。再起動しても直らない…困った？'],
  ['emoji around it', `😡😡${long}😡`, long],
  ['「さんから」 of a share button', `${article} @mihon さんから`, article],
  ['「より」 of a share button', `${article} @mihon_news より`, article],
  ['one word changed in a long post', long, long.replace('三日目', '四日目')],
  ['one word dropped', long, long.replace('まだ', '')],
  ['a word of one\'s own in front', `うわ、${long}`, long],
  ['a sigh at the end', long, `${long}はぁ困る`],
  ['an article cut at its end', article, article.slice(0, -8)],
  ['one clause of an article reworded', article, article.replace('全国の店舗', '全国の直営店')],
  ['English in other capitals', english, english.toUpperCase()],
  ['English with a word changed', english, english.replace('three', 'four')],
  ['English behind a repost mark', `RT @someone: ${english}`, english],
  ['English with a hashtag and address', `${english} #minamo https://t.example/q`, english],
  ['short texts that are wholly equal', 'それな', 'それな'],
  ['short texts but for white space', 'まじ  か', 'まじ か'],
];
const apart: readonly (readonly [why: string, a: string, b: string])[] = [
  ['other words', long, article],
  ['the same words about another thing', 'ミナモのアプリが使いやすくなって助かりました', 'ミナモの店員さんが親切にしてくれて助かりました'],
  ['praise and blame in one mould', 'ミナモの新しいアプリを使ってみたけど最高だった', 'ミナモの新しいアプリを使ってみたけど最悪だった'],
  ['the same start', `${article.slice(0, 30)}一方で販売店からは値上げを懸念する声も出ている`, `${article.slice(0, 30)}新しい味は社員の投票で決まり、若い客層を狙う`],
  ['an answer that quotes half of it', long, `${long.slice(0, 28)}と書いている人がいるけれど、私のところでは何の問題もなく使えている`],
  ['a text and its first sentence', article, article.slice(0, 30)],
  ['short texts one letter apart', 'ありがとう', 'ありがとうよ'],
  ['short texts that differ by digits', '第1回目', '第2回目'],
  ['short texts with another address', 'これ https://a.example/1', 'これ https://a.example/2'],
  ['short texts to another person', '@aaa それな', '@bbb それな'],
  ['nothing but addresses', 'https://a.example/1', 'https://a.example/2'],
  ['nothing but emoji', '😡😡', '👏👏'],
  ['English on another matter', english, 'The new Minamo shop near the station is lovely and the staff have been so kind every single day'],
  ['English of one mould', 'I love the new Minamo drink, best thing this year', 'I hate the new Minamo drink, worst thing this year'],
  ['two questions', 'ミナモってどこで買えますか？近所の店に置いてなくて', 'ミナモっていつから買えますか？近所の店で聞いても分からなくて'],
  ['no words at all', '', ''],
];

describe('two posts are copies', () => {
  it.each(near)('with %s', (_why, a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([true, true]);
  });
});

describe('two posts are no copies', () => {
  it.each(apart)('with %s', (_why, a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([false, false]);
  });
});

describe('the key', () => {
  it('is that of the letters, whatever surrounds them', () => {
    expect(copyKeyOf(post(`RT @a: ${long} https://a.example/1 #x 100`))).toBe(copyKeyOf(post(long)));
    expect(copyKeyOf(post(long))).toBe(copyShape(post(long)).key);
    expect(copyKeyOf(post(long))).not.toBe(copyKeyOf(post(article)));
  });

  it('of a repost without words is that of its original, and of any other post without words its own', () => {
    const bare = (id: string, repostOf: string | null) => copyKeyOf(post('', { id, repostOf }));
    expect(bare('1', 'o')).toBe(bare('2', 'o'));
    expect(bare('1', 'o')).not.toBe(bare('1', 'p'));
    expect(bare('1', null)).not.toBe(bare('2', null));
  });

  it('counts the title as text', () => {
    expect(copyKeyOf(post('本文は短い', { title: long }))).not.toBe(copyKeyOf(post('本文は短い', { title: article })));
  });
});

it('letters are what is left without addresses, handles, hashtags, digits, signs and marks of sharing', () => {
  expect(copyLetters('rt @a_b.c: こんにちは、世界! 12時 #たぐ https://a.example/b さんから')).toBe('こんにちは世界時');
});

it.each([['dots', 'a.'.repeat(50_000)], ['at signs', '@.'.repeat(50_000)], ['slashes', 'https://'.repeat(12_000)], ['letters', 'あ'.repeat(100_000)]])('a hostile text of %s is done with at once', (_what, text) => {
  const steps = Array.from({ length: 20 }, (_value, n) => copyShape(post(text, { id: String(n) })));
  expect(new Set(steps.map(({ key }) => key)).size).toBe(1);
});
