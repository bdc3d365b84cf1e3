import encodingJapanese from 'encoding-japanese';

/** A feed as text; `encoding` as WHATWG names it; `isUnsure` = some of it may read wrongly, which screens say. */
export type DecodedFeed = { text: string; encoding: string; isUnsure: boolean };

const aliases: Record<string, string> = {
  cp932: 'shift_jis', ms932: 'shift_jis', 'windows-932': 'shift_jis', 'x-ms-cp932': 'shift_jis', 'windows-31j': 'shift_jis', cswindows31j: 'shift_jis',
  sjis: 'shift_jis', 'x-sjis': 'shift_jis', 'shift-jis': 'shift_jis', sjisx0213: 'shift_jis', 'shift_jis-2004': 'shift_jis',
  eucjp: 'euc-jp', euc: 'euc-jp', 'x-euc-jp': 'euc-jp', cp51932: 'euc-jp', 'eucjp-ms': 'euc-jp', jis: 'iso-2022-jp', cp50220: 'iso-2022-jp', 'iso-2022-jp-1': 'iso-2022-jp',
  utf8: 'utf-8', 'utf8mb4': 'utf-8', 'us-ascii': 'windows-1252', ascii: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252',
  'utf-16': 'utf-16le', 'ucs-2': 'utf-16le',
};

/** The decoder's own name of a label; null for a label nobody knows. */
function toEncoding(label: string | null | undefined): string | null {
  const name = (label ?? '').trim().toLowerCase().replace(/^["']|["']$/g, '');
  if (name === '') return null;
  try {
    return new TextDecoder(aliases[name] ?? name).encoding;
  } catch {
    return null;
  }
}

/** The text, or null where a byte is impossible. A letter cut off at the very end is let pass: the feed was cut there. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function findBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: the first sign of a feed is ASCII, so every second byte is zero. */
function findWideLetters(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0 ? 'utf-16be' : null;
}

function readDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  return /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ?? null;
}

const isSevenBit = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
/** `ESC $ @`, `ESC $ B`, `ESC ( J`, `ESC ( I`, `ESC $ (`: the switches of ISO-2022-JP. */
function hasJisSwitch(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const [second, third] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x24 && (third === 0x40 || third === 0x42 || third === 0x28)) return true;
    if (second === 0x28 && (third === 0x4a || third === 0x49)) return true;
  }
  return false;
}

const isKana = (unit: number): boolean => unit >= 0x3040 && unit <= 0x30ff;
const isUsual = (unit: number): boolean => (unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff01 && unit <= 0xff5e);

/**
 * How little a decoded text looks like Japanese: the share of half-width kana and rare signs in what is not ASCII.
 * Kana count for it, because ideographs alone, in long runs, are the look of a wrong table.
 */
function countOdd(text: string): number {
  let odd = 0;
  let wide = 0;
  for (let at = 0; at < text.length && wide < 20_000; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    wide += 1;
    if (!isUsual(unit)) odd += 1;
    if (isKana(unit)) odd -= 0.5;
  }
  return wide === 0 ? 0 : odd / wide;
}

const japanese = ['shift_jis', 'euc-jp'];

/** The Japanese 8-bit tables the bytes are possible in, the likeliest first. */
function rankJapanese(bytes: Uint8Array, declared: readonly string[]): { encoding: string; text: string; odd: number }[] {
  const seen = encodingJapanese.detect(bytes.length > 200_000 ? bytes.subarray(0, 200_000) : bytes);
  const detected = seen === 'SJIS' ? 'shift_jis' : seen === 'EUCJP' ? 'euc-jp' : null;
  const ranked = japanese.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding);
    if (text === null) return [];
    // The statement of the feed and the detection tip the scale between readings that look alike.
    const bonus = (declared.includes(encoding) ? 0.15 : 0) + (detected === encoding ? 0.1 : 0);
    return [{ encoding, text, odd: countOdd(text) - bonus }];
  });
  return ranked.sort((one, other) => one.odd - other.odd);
}

const hasEastAsian = (text: string): boolean => /[\u0370-\uffff]/.test(text);

/** Not one encoding fits every byte: the one that loses fewest letters, said to be unsure. */
function decodeLoosely(bytes: Uint8Array, declared: readonly string[]): DecodedFeed {
  const tries = [...new Set([...declared, 'utf-8', ...japanese])].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, lost: text.split('\ufffd').length + Math.max(0, countOdd(text)) * text.length * 0.1 };
  });
  const { encoding, text } = tries.reduce((best, other) => (other.lost < best.lost ? other : best));
  return { encoding, text, isUnsure: true };
}

type Reading = ReturnType<typeof rankJapanese>[number];

/** Below this, a reading by a Japanese table looks too much like Japanese for a stated Western one to be right. */
const looksJapanese = -0.2;

/** By a stated table that is neither UTF-8 nor Japanese; null where none is stated or it does not fit. */
function decodeAsStated(bytes: Uint8Array, declared: readonly string[], best: Reading | undefined): DecodedFeed | null {
  for (const encoding of declared) {
    const isWestern = encoding === 'windows-1252';
    const text = japanese.includes(encoding) || encoding === 'utf-8' ? null : decodeStrictly(bytes, encoding);
    if (text === null || (isWestern && best !== undefined && best.odd <= looksJapanese)) continue;
    return { text, encoding, isUnsure: isWestern && best !== undefined };
  }
  return null;
}

function decodeEightBit(bytes: Uint8Array, declared: readonly string[]): DecodedFeed {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  // Bytes of another table hardly ever form UTF-8; the exception is a few half-width kana, which give no Japanese text.
  if (utf8 !== null && (hasEastAsian(utf8) || declared.length === 0 || declared.includes('utf-8'))) return { text: utf8, encoding: 'utf-8', isUnsure: false };
  const [best, second] = rankJapanese(bytes, declared);
  const stated = decodeAsStated(bytes, declared, best);
  if (stated !== null) return stated;
  if (best === undefined) return utf8 === null ? decodeLoosely(bytes, declared) : { text: utf8, encoding: 'utf-8', isUnsure: true };
  const isClose = second !== undefined && second.odd - best.odd < 0.1;
  return { text: best.text, encoding: best.encoding, isUnsure: isClose && !declared.includes(best.encoding) };
}

/**
 * The bytes of a feed as text: byte order mark, then HTTP charset, then XML declaration, each only if every byte fits,
 * then detection. What is stated is often wrong in Japan, so valid UTF-8 and the switches of ISO-2022-JP win over a
 * statement that differs. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, httpCharset: string | null = null): DecodedFeed {
  const wide = findBom(bytes) ?? findWideLetters(bytes);
  if (wide !== null) {
    const strict = decodeStrictly(bytes, wide);
    if (strict !== null) return { text: strict, encoding: wide, isUnsure: false };
    if (wide !== 'utf-8') return { text: new TextDecoder(wide).decode(bytes), encoding: wide, isUnsure: true };
  }
  const declared = [toEncoding(httpCharset), toEncoding(readDeclared(bytes))].filter((encoding): encoding is string => encoding !== null && !encoding.startsWith('utf-16'));
  if (hasJisSwitch(bytes)) {
    const jis = decodeStrictly(bytes, 'iso-2022-jp');
    if (jis !== null) return { text: jis, encoding: 'iso-2022-jp', isUnsure: false };
  }
  if (isSevenBit(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', isUnsure: false };
  return decodeEightBit(bytes, declared);
}
