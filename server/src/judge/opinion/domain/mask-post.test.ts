import { describe, expect, it } from 'vitest';
import { maskPost } from './mask-post.js';

const mask = (text: string, given: { title?: string; authorName?: string; authorHandle?: string; targets?: string[] } = {}): string =>
  maskPost({ title: given.title ?? null, text, authorName: given.authorName ?? null, authorHandle: given.authorHandle ?? null }, given.targets ?? []);

describe('accounts', () => {
  it.each([
    ['@minamo_support 返事がない', '〔アカウント〕 返事がない'], ['＠minamo_support 返事がない', '〔アカウント〕 返事がない'], ['＠ｍｉｎａｍｏ 返事', '〔アカウント〕 返事'],
    ['@mina.mo.jp_1 です', '〔アカウント〕 です'], ['@taro@sns.example から', '〔アカウント〕 から'], ['ひどい@taroさんも見て', 'ひどい〔アカウント〕さんも見て'],
    ['@みほん公式 見てる？', '〔アカウント〕 見てる?'], ['@mi\u200bho\u200bn です', '〔アカウント〕 です'], ['(@mihon.)', '(〔アカウント〕.)'], ['@a@b', '〔アカウント〕'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('mail and addresses on the web', () => {
  it.each([
    ['連絡はtaro.y+1@mail.example.jpまで', '連絡は〔メール〕まで'], ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', '〔メール〕'], ['taro[at]sns.example です', '〔メール〕 です'], ['taro (at) sns.example', '〔メール〕'],
    ['見て https://sns.example/p/1?a=太郎 これ', '見て 〔URL〕 これ'], ['「http://a.example」', '「〔URL〕」'], ['HTTPS://A.EXAMPLE/x', '〔URL〕'], ['www.mihon.example/a へ', '〔URL〕 へ'],
    ['mihon.co.jp/faq を参照', '〔URL〕 を参照'], ['t.co/AbC1', '〔URL〕'], ['sub.shop.example:8080/x', '〔URL〕'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('leave ordinary dots and numbers alone', () => {
    for (const text of ['Ver.2.10になった', '3.14です', '12:30に10.5%引き', '2026-11-22に3,000円', '1/2の確率']) expect(mask(text)).toBe(text);
  });
});

describe('numbers by which somebody is reached', () => {
  it.each([
    '03-1234-5678', '03(1234)5678', '(03)1234-5678', '(03) 1234-5678', '0312345678', '090-1234-5678', '09012345678', '090 1234 5678', '090.1234.5678', '０９０－１２３４－５６７８', '090ー1234ー5678',
    '090−1234−5678', '0120-123-456', '0120123456', '0570-000-000', '+81 90-1234-5678', '+81-3-1234-5678', '+819012345678', '0466-12-3456', '04992-1-2345', '050-1234-5678', '+1 (212) 555-0100',
  ])('%s', (number) => {
    expect(mask(`電話は${number}です`)).toBe('電話は〔電話番号〕です');
  });

  it('in brackets leave the brackets whole', () => {
    expect(mask('電話(03-1234-5678)した')).toBe('電話(〔電話番号〕)した');
  });

  it('numbers of orders and cards go too, dates and prices stay', () => {
    expect(mask('注文番号123456789012の件')).toBe('注文番号〔番号〕の件');
    expect(mask('カード4111 1111 1111 1111')).toBe('カード〔番号〕');
    for (const text of ['2026年11月22日', '2026-11-22 10:30', '20261122', '12,345,678円', '500ml']) expect(mask(text)).toBe(text);
  });
});

describe('the author', () => {
  it('is not named, whole or in parts, in whatever letters', () => {
    expect(mask('山田 太郎です。山田が怒っています。ヤマダではない', { authorName: '山田 太郎' })).toBe('〔投稿者〕です。〔投稿者〕が怒っています。ヤマダではない');
    expect(mask('hanako_m だけど、HANAKO_M', { authorHandle: '@Hanako_M' })).toBe('〔投稿者〕 だけど、〔投稿者〕');
    expect(mask('はなこはお怒り', { authorName: 'ハナコ＠育児中' })).toBe('〔投稿者〕はお怒り');
  });

  it('of one letter is not looked for, because it stands in every word', () => {
    expect(mask('客として言う', { authorName: '客' })).toBe('客として言う');
  });
});

describe('what the company watches', () => {
  const targets = ['ミナモ', 'minamo', '株式会社みほん', 'AI'];

  it('stands as 〔対象〕 in whatever kana, case and width', () => {
    expect(mask('ミナモも、みなもも、ﾐﾅﾓも、MINAMOも、Ｍｉｎａｍｏも', { targets })).toBe('〔対象〕も、〔対象〕も、〔対象〕も、〔対象〕も、〔対象〕も');
    expect(mask('株式会社みほんのAI', { targets })).toBe('〔対象〕の〔対象〕');
    expect(mask('ミナモアプリ', { targets: ['ミナモ', 'ミナモアプリ'] })).toBe('〔対象〕');
  });

  it('is not found inside other Latin words', () => {
    expect(mask('mail and maintain', { targets })).toBe('mail and maintain');
  });

  it('is masked in the title as well, and the mark itself is not masked again', () => {
    expect(mask('対象と人名', { title: 'ミナモ', targets: [...targets, '対象'] })).toBe('〔対象〕\n〔対象〕と人名');
  });
});

describe('names of people', () => {
  it.each([
    ['田中さんが悪い', '〔人名〕さんが悪い'], ['佐々木様', '〔人名〕様'], ['山田 太郎氏が', '〔人名〕氏が'], ['窓口のスズキさん', '窓口の〔人名〕さん'], ['ジョン・スミス氏', '〔人名〕氏'], ['ﾀﾅｶさん', '〔人名〕さん'],
    ['、さくらちゃん', '、〔人名〕ちゃん'], ['太郎くん', '〔人名〕くん'], ['Taro Yamadaさん', '〔人名〕さん'], ['Taro さん', '〔人名〕 さん'], ['mihon_123さん', '〔人名〕さん'], ['Mr. Smith said', 'Mr. 〔人名〕 said'], ['Dr Jane Doe', 'Dr 〔人名〕'],
    ['田中、鈴木さん', '田中、〔人名〕さん'], ['佐藤さまへ', '〔人名〕さまへ'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('people in general are left, so that the sense stays', () => {
    for (const text of ['お客様窓口', '店員さんが親切', 'たくさんある', 'ちゃんと直して', '皆さんへ', '仕様です', '新仕様になった', '同様に', '様子を見る', '様々な', '彼氏と', '氏名を', 'お母さん', 'スタッフさん', '神様', '神殿', '赤ちゃん']) {
      expect(mask(text)).toBe(text);
    }
  });

  it('a watched name with an address stays a watched name', () => {
    expect(mask('ミナモさん、聞いてる?', { targets: ['ミナモ'] })).toBe('〔対象〕さん、聞いてる?');
  });
});

describe('the whole', () => {
  it('is cut at 1,000 characters after masking, so that no half of an address is left over', () => {
    const text = `${'あ'.repeat(996)} taro@sns.example と続く${'い'.repeat(50)}`;
    const masked = mask(text);
    expect(Array.from(masked)).toHaveLength(1_000);
    expect(masked).not.toMatch(/taro|sns/);
    expect(masked.endsWith('…')).toBe(true);
    expect(Array.from(mask('😀'.repeat(5_000)))).toHaveLength(1_000);
    expect(mask('😀'.repeat(5_000)).isWellFormed()).toBe(true);
  });

  it('holds no signs that nobody sees, and no controls', () => {
    expect(mask('あ\u202eい\u0000う\u{e0041}え\u2066お\nか')).toBe('あい うえお\nか');
  });

  it.each([['@', '@'], ['0-', '0-'], ['a.', 'a.'], ['山', '山'], ['A ', 'A '], ['1 (', '1 ('], ['ア・', 'ア・'], ['a@a.', 'a@a.']])('of 20,000 times %s is masked without hanging', (_name, piece) => {
    expect(mask(piece.repeat(20_000), { targets: ['ミナモ'], authorName: '山田 太郎' }).length).toBeLessThanOrEqual(2_000);
  });
});
