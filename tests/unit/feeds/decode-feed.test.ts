import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../../server/src/listen/collect/connectors/rss/decode-feed.js';
import { japaneseTexts } from './japanese-texts.js';

const feedOf = (text: string, declaration: string): string =>
  `<?xml version="1.0"${declaration === '' ? '' : ` encoding="${declaration}"`}?>\n<rss version="2.0"><channel><title>みほん</title><item><title>${text}</title></item></channel></rss>`;

type Table = 'UTF8' | 'SJIS' | 'EUCJP' | 'JIS';
const encode = (text: string, table: Table): Uint8Array => Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: table, from: 'UNICODE', type: 'array' }));
const toWide = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** What the Japanese tables cannot hold, as their bytes say it. */
const asTable = (text: string): string => text.replace(/[−－]/g, '－').replace(/[〜～]/g, '～');

const combinations: [string, (text: string) => { bytes: Uint8Array; charset: string | null }, string][] = [
  ['declared UTF-8 and so', (text) => ({ bytes: encode(feedOf(text, 'UTF-8'), 'UTF8'), charset: null }), 'utf-8'],
  ['declared UTF-8 but Shift_JIS', (text) => ({ bytes: encode(feedOf(text, 'UTF-8'), 'SJIS'), charset: null }), 'shift_jis'],
  ['declared UTF-8 but EUC-JP', (text) => ({ bytes: encode(feedOf(text, 'UTF-8'), 'EUCJP'), charset: null }), 'euc-jp'],
  ['declared UTF-8 but ISO-2022-JP', (text) => ({ bytes: encode(feedOf(text, 'UTF-8'), 'JIS'), charset: null }), 'iso-2022-jp'],
  ['declared cp932 and Shift_JIS', (text) => ({ bytes: encode(feedOf(text, 'cp932'), 'SJIS'), charset: null }), 'shift_jis'],
  ['declared Shift_JIS over HTTP but UTF-8', (text) => ({ bytes: encode(feedOf(text, 'UTF-8'), 'UTF8'), charset: 'Shift_JIS' }), 'utf-8'],
  ['UTF-8 with a mark, declared EUC-JP', (text) => ({ bytes: Buffer.from(`\ufeff${feedOf(text, 'EUC-JP')}`), charset: 'euc-jp' }), 'utf-8'],
  ['UTF-16 with a mark', (text) => ({ bytes: toWide(feedOf(text, 'UTF-16'), false, true), charset: null }), 'utf-16le'],
  ['UTF-16 big-endian without a mark', (text) => ({ bytes: toWide(feedOf(text, 'UTF-16'), true, false), charset: 'utf-8' }), 'utf-16be'],
  ['EUC-JP without any statement', (text) => ({ bytes: encode(feedOf(text, ''), 'EUCJP'), charset: null }), 'euc-jp'],
  ['Shift_JIS without any statement', (text) => ({ bytes: encode(feedOf(text, ''), 'SJIS'), charset: null }), 'shift_jis'],
  ['declared EUC-JP but Shift_JIS', (text) => ({ bytes: encode(feedOf(text, 'EUC-JP'), 'SJIS'), charset: null }), 'shift_jis'],
  ['declared Shift_JIS but EUC-JP', (text) => ({ bytes: encode(feedOf(text, 'Shift_JIS'), 'EUCJP'), charset: null }), 'euc-jp'],
];

describe.each(combinations)('a feed %s', (_what, make, encoding) => {
  it(`is read without one wrong letter in all ${japaneseTexts.length} texts`, () => {
    const wrong = japaneseTexts.filter((text) => {
      const { bytes, charset } = make(text);
      const decoded = decodeFeed(bytes, charset);
      return decoded.encoding !== encoding || !decoded.text.includes(encoding.startsWith('utf') ? text : asTable(text));
    });
    expect(wrong).toEqual([]);
  });
});

describe('bytes that fit no statement', () => {
  it('a byte that fits no table leaves the rest readable and is said to be unsure', () => {
    const bytes = Buffer.concat([Buffer.from(feedOf('ミナモの新製品', 'UTF-8')), Buffer.from([0xff, 0xfe, 0xff])]);
    const decoded = decodeFeed(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8', isUnsure: true });
    expect(decoded.text).toContain('ミナモの新製品');
  });

  it('a letter cut off at the end does not change the encoding', () => {
    const bytes = Buffer.from(feedOf('ミナモ', 'UTF-8')).subarray(0, -'</title></item></channel></rss>'.length - 1);
    const decoded = decodeFeed(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8', isUnsure: false });
    expect(decoded.text).toContain('ミナ');
  });

  it('an unknown or empty statement counts as none', () => {
    expect(decodeFeed(encode(feedOf('ミナモの新しいお店', 'no-such-table'), 'EUCJP'), 'x-unknown').encoding).toBe('euc-jp');
    expect(decodeFeed(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', isUnsure: false });
  });

  it('a Western feed keeps its stated table', () => {
    const decoded = decodeFeed(Buffer.from(feedOf('caf\u00e9 d\u00e9j\u00e0 vu', 'ISO-8859-1').replace('みほん', 'x'), 'latin1'));
    expect(decoded.text).toContain('café déjà vu');
  });

  it('four megabytes are decoded in linear time', () => {
    const bytes = encode(feedOf(japaneseTexts.join('').repeat(1_000).slice(0, 2_000_000), 'UTF-8'), 'SJIS');
    const startedAt = performance.now();
    decodeFeed(bytes);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
