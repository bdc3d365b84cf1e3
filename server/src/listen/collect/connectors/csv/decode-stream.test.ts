import encodingJapanese from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { decodeStream } from './decode-stream.js';

const text = 'id,本文,投稿者\n1,"ミナモの新しい味は①番おいしい〜と髙橋さんが言う",見本太郎\n2,駅前のミナモで並んだ、対応は丁寧だった,見本花子\n';

// What Windows makes of the wave dash; EUC-JP has no 髙.
const exported = text.replace('〜', '～');

function encode(value: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(value), { from: 'UNICODE', to }));
}

async function decode(bytes: Uint8Array, size = 1_000): Promise<string> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };
  let all = '';
  for await (const piece of decodeStream(chunks())) all += piece;
  return all;
}

const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);
const wide = Buffer.from(text, 'utf16le');
const forms: [string, Uint8Array, string][] = [
  ['UTF-8', Buffer.from(text), text], ['UTF-8 with mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(text)), text],
  ['CP932', encode(exported, 'SJIS'), exported], ['EUC-JP', encode(exported.replace('髙', '高'), 'EUCJP'), exported.replace('髙', '高')],
  ['UTF-16LE with mark', withMark([0xff, 0xfe], wide), text], ['UTF-16LE without mark', wide, text], ['UTF-16BE with mark', withMark([0xfe, 0xff], Buffer.from(wide).swap16()), text],
];

describe('the encoding of a file', () => {
  it.each(forms)('reads %s, in chunks of any size', async (_name, bytes, expected) => {
    expect(await decode(bytes)).toBe(expected);
    expect(await decode(bytes, 7)).toBe(expected);
  });

  it.each(forms.slice(0, 5))('reads %s over many chunks', async (_name, bytes, expected) => {
    const [mark, body] = bytes[0] === 0xef ? [bytes.subarray(0, 3), bytes.subarray(3)] : bytes[0] === 0xff ? [bytes.subarray(0, 2), bytes.subarray(2)] : [new Uint8Array(), bytes];
    const long = Buffer.concat([mark, ...Array.from({ length: 2_000 }, () => body)]);
    expect(await decode(long, 65_536)).toBe(expected.repeat(2_000));
  });

  it('decides on the first Japanese rows where a long head of the file is plain ASCII', async () => {
    const head = 'id,text\n' + '1,plain words only\n'.repeat(9_000);
    const body = exported.repeat(900);
    expect(await decode(Buffer.concat([Buffer.from(head), encode(body, 'SJIS')]), 65_536)).toBe(head + body);
    expect(await decode(Buffer.concat([Buffer.from(head), Buffer.from(body)]), 65_536)).toBe(head + body);
  });

  it('replaces single broken bytes and keeps the rest', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(3)), Buffer.from([0xff]), Buffer.from(text)]);
    expect(await decode(bytes)).toBe(`${text.repeat(3)}\ufffd${text}`);
  });
});
