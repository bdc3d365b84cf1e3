import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fieldsOf, planColumns, readMapping } from './column-plan.js';
import { findColumns, requireText } from './find-columns.js';
import { ImportFileError } from './import-file-error.js';
import { readRow } from './read-row.js';
import type { ReadRow } from './read-row.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The mention of one row, given as column name and cell. */
function read(row: Record<string, string> | [string, string][], mapping: string | null = null): ReadRow {
  const pairs = Array.isArray(row) ? row : Object.entries(row);
  const plan = planColumns(pairs.map(([name]) => name), mapping === null ? null : readMapping(mapping));
  return readRow(pairs.map(([, cell]) => cell), plan, 'csv');
}
const mentionOf = (row: Parameters<typeof read>[0], mapping: string | null = null): Record<string, unknown> => {
  const result = read(row, mapping);
  if (result === null || 'reason' in result) throw new Error(`no mention: ${result?.reason ?? 'blank'}`);
  return result.mention;
};

describe('columns of a CSV file', () => {
  it('knows the usual Japanese names', () => {
    expect(mentionOf({ 投稿日時: '2026/11/21 18:30', 投稿者: '見本 花子', ユーザー名: '@mihon_hanako', URL: 'https://a.mihon.example/1', フォロワー数: '1,234', リポスト数: '２，０００', いいね数: '1.2万', 本文: 'ミナモの味', ハッシュタグ: '#ミナモ #新作' })).toMatchObject({
      posted_at: '2026-11-21T09:30:00.000Z', author_name: '見本 花子', author_handle: 'mihon_hanako', url: 'https://a.mihon.example/1', external_id: sha256('https://a.mihon.example/1'),
      author_followers: 1234, reposts: 2000, likes: 12000, replies: null, text: 'ミナモの味', text_is_full: true, tags: ['ミナモ', '新作'], source: 'csv',
    });
  });

  it('knows English names, whatever their case, width and signs', () => {
    expect(mentionOf({ 'Tweet ID': '1990000000000000001', 'ＦＵＬＬ　ＴＥＸＴ': 'hello', Created_At: '2026-11-21T18:30:00Z', 'Retweet-Count': '7', 'Platform': 'Twitter', Language: 'Japanese' })).toMatchObject({
      external_id: '1990000000000000001', text: 'hello', posted_at: '2026-11-21T18:30:00.000Z', reposts: 7, source: 'x', language: 'ja',
    });
  });

  it('knows the neutral names themselves', () => {
    expect(mentionOf({ external_id: 'a', source: 'bluesky', text: '本文', author_followers: '5', parent_id: 'p', quote_of: 'q', rating: '4.5', links: 'https://b.mihon.example/ ftp://c.mihon.example/' }))
      .toMatchObject({ external_id: 'a', source: 'bluesky', author_followers: 5, parent_id: 'p', quote_of: 'q', rating: 4.5, links: ['https://b.mihon.example/'] });
  });

  it('reads an export of a media monitor: excerpts are no full text, the medium is no channel, its polarity is not taken', () => {
    const mention = mentionOf({
      Date: '21-Nov-2026 06:30PM', Headline: 'ミナモが自主回収', URL: 'https://news.mihon.example/1', 'Opening Text': 'ミナモは自主回収を始めた。', 'Hit Sentence': '自主回収を始めた。', Source: 'みほん新聞', Influencer: '記者 見本',
      Language: 'Japanese', Reach: '120,000', Sentiment: 'Negative', Views: '300', Hashtags: '',
    });
    expect(mention).toMatchObject({ posted_at: '2026-11-21T09:30:00.000Z', title: 'ミナモが自主回収', text: 'ミナモは自主回収を始めた。', text_is_full: false, author_name: '記者 見本', source: 'csv', extra: { media: 'みほん新聞', reach: 120_000 }, views: 300 });
    expect(JSON.stringify(mention)).not.toContain('Negative');
  });

  it.each([
    ['投稿日時', '2026年11月21日(土) 18時30分', '2026-11-21T09:30:00.000Z'], ['投稿日時', '令和8年11月21日 午後6:30', '2026-11-21T09:30:00.000Z'], ['created_at', '1795253400', '2026-11-21T09:30:00.000Z'],
    ['timestamp', '1795253400123', '2026-11-21T09:30:00.123Z'], ['日時', '20261121 18:30', '2026-11-21T09:30:00.000Z'], ['公開日', '２０２６／１１／２１', '2026-11-20T15:00:00.000Z'],
  ])('reads the %s %s', (column, cell, instant) => {
    expect(mentionOf({ 本文: 'ミナモ', [column]: cell })['posted_at']).toBe(instant);
  });

  it('joins a date and the time of day beside it, also where that column could head a whole instant', () => {
    expect(mentionOf({ 本文: 'ミナモ', 投稿日: '2026/11/21', 投稿時間: '18:30' })['posted_at']).toBe('2026-11-21T09:30:00.000Z');
    expect(mentionOf({ 本文: 'ミナモ', 投稿時間: '2026/11/21 18:30' })['posted_at']).toBe('2026-11-21T09:30:00.000Z');
    expect(mentionOf({ 本文: 'ミナモ', time: '18:30' })['posted_at']).toBeNull();
  });

  it('takes an id out of the formula that keeps a spreadsheet from rounding it', () => {
    expect(mentionOf({ 本文: 'ミナモ', 投稿ID: '="1800000000000000001"' })['external_id']).toBe('1800000000000000001');
  });

  it('proposes the columns of exports in use, whatever tool made them', () => {
    const proposed = (header: string): Record<string, string> => {
      const names = header.split(',');
      return Object.fromEntries(fieldsOf(planColumns(names, null)).flatMap((field, at) => (field === null ? [] : [[field, names[at] ?? '']])));
    };
    expect(proposed('Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,Resource Id,Author,Full Text,X Followers,X Reposts,X Likes,X Replies,Hashtags,Impressions')).toMatchObject({
      posted_at: 'Date', title: 'Title', text: 'Full Text', url: 'Url', language: 'Language', external_id: 'Resource Id', author_name: 'Author', author_followers: 'X Followers', reposts: 'X Reposts', likes: 'X Likes', replies: 'X Replies', tags: 'Hashtags', views: 'Impressions', source: 'Page Type',
    });
    expect(proposed('No.,投稿日時,媒体種別,サイト名,タイトル,発言内容,投稿者名,ユーザーID,URL,フォロワー数,リツイート数,いいね数,ネガポジ判定')).toMatchObject({
      posted_at: '投稿日時', source: '媒体種別', title: 'タイトル', text: '発言内容', author_name: '投稿者名', author_id: 'ユーザーID', url: 'URL', author_followers: 'フォロワー数', reposts: 'リツイート数', likes: 'いいね数',
    });
    expect(proposed('Tweet id,Tweet permalink,Tweet text,time,impressions,retweets,replies,likes')).toMatchObject({ external_id: 'Tweet id', url: 'Tweet permalink', text: 'Tweet text', posted_at: 'time', views: 'impressions', reposts: 'retweets' });
    expect(proposed('id_str,full_text,created_at,user_screen_name,user_name,user_followers_count,retweet_count,favorite_count,in_reply_to_status_id_str,lang')).toMatchObject({
      external_id: 'id_str', text: 'full_text', posted_at: 'created_at', author_handle: 'user_screen_name', author_name: 'user_name', author_followers: 'user_followers_count', reposts: 'retweet_count', likes: 'favorite_count', parent_id: 'in_reply_to_status_id_str', language: 'lang',
    });
  });

  it('follows a mapping, written in either direction, before any guess', () => {
    const row = { 本文: '要約', 中身: '全文です', 番号: '7' };
    expect(mentionOf(row, '{"text":"中身","external_id":"番号"}')).toMatchObject({ text: '全文です', external_id: '7' });
    expect(mentionOf(row, '{"中身":"text","番号":"external_id"}')).toMatchObject({ text: '全文です', external_id: '7' });
  });

  it.each([['[]'], ['本文'], ['{"text":5}'], ['{"nothing":"本文"}'], ['{"text":"無い列"}']])('refuses the mapping %s with one clear line', (mapping) => {
    expect(() => read({ 本文: 'x' }, mapping)).toThrow(ImportFileError);
  });

  it('takes hostile column names for what they are: names', () => {
    const row: [string, string][] = [['__proto__', '{"isAdmin":true}'], ['constructor', 'x'], ['toString', 'y'], ['text', '本文']];
    expect(mentionOf(row)).toMatchObject({ text: '本文', extra: {} });
    expect(mentionOf(row, '{"text":"constructor","url":"__proto__"}')).toMatchObject({ text: 'x', url: null });
    expect(() => read(row, '{"__proto__":"本文"}')).toThrow('unknown field');
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

describe('rows of a CSV file', () => {
  it('makes the key of a row without an id from author, time and text where there is no web address', () => {
    expect(mentionOf({ 投稿者: '花子', 日時: '2026/11/21 18:30', 本文: 'ミナモ', URL: 'javascript:alert(1)' })).toMatchObject({ url: null, external_id: sha256('花子\n2026-11-21T09:30:00.000Z\nミナモ') });
  });

  it('does not take for an id what a spreadsheet has rounded, for many posts would share it', () => {
    expect(mentionOf({ ID: '1.99E+18', 本文: '甲', URL: 'https://a.mihon.example/' })).toMatchObject({ external_id: sha256('https://a.mihon.example/') });
  });

  it('joins a day and a time that stand in two columns', () => {
    expect(mentionOf({ 投稿日: '2026年11月21日', 投稿時刻: '18時30分', 本文: '甲' })).toMatchObject({ posted_at: '2026-11-21T09:30:00.000Z' });
  });

  it('refuses a date it does not understand instead of inventing one', () => {
    expect(read({ 日時: '先週の金曜', 本文: '甲' })).toEqual({ reason: 'posted_at: not a date: "先週の金曜"' });
  });

  it('takes a number it does not understand as not stated', () => {
    expect(mentionOf({ 本文: '甲', いいね数: 'N/A', フォロワー数: '-', 表示回数: '' })).toMatchObject({ likes: null, author_followers: null, views: null });
  });

  it('passes over blank rows and the header where it stands again, and takes short rows', () => {
    const plan = planColumns(['本文', '投稿者', 'URL'], null);
    expect(readRow(['本文', '投稿者', 'URL'], plan, 'csv')).toBeNull();
    expect(readRow([' ', '', ''], plan, 'csv')).toBeNull();
    expect(readRow(['甲'], plan, 'csv')).toMatchObject({ mention: { text: '甲', author_name: null, url: null } });
    expect(readRow(['甲', '花子', '', '', ''], plan, 'csv')).toMatchObject({ mention: { text: '甲' } });
  });

  it('refuses a row with more cells than the header and one without text, saying which', () => {
    const plan = planColumns(['本文', '投稿者'], null);
    expect(readRow(['甲', '花子', '溢れ'], plan, 'csv')).toEqual({ reason: 'the row has 3 columns, the header 2' });
    expect(readRow(['', '花子'], plan, 'csv')).toEqual({ reason: 'text: empty' });
  });
});

describe('the separator of a CSV file', () => {
  it.each([[',', '本文,日時,投稿者\n'], ['\t', '本文\t日時\t投稿者\n'], [';', '本文;日時;投稿者,備考\n'], ['\t', '"本\n文"\t"本文"\t日時,時\n']])('finds %j from the header', (delimiter, head) => {
    expect(findColumns(head, null).delimiter).toBe(delimiter);
  });

  it('takes a header of 10,000 columns', () => {
    const head = `${Array.from({ length: 9_999 }, (_unused, at) => `列${at}`).join(',')},本文\n`;
    expect(findColumns(head, null).plan.columns.get('text')).toEqual([9_999]);
  });

  it('names the columns of a file that has no text, and tells what is no text file at all', () => {
    expect(() => requireText(findColumns('番号,金額\n', null))).toThrow(/no column of text.*番号, 金額/);
    expect(() => findColumns('PK\u0003\u0004\u0014\n', null)).toThrow('neither CSV nor NDJSON');
  });
});
