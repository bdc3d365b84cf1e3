/** Stand-ins inside a normalised text; the private-use area is emptied of the author's own characters first. */
export const urlMark = '\uE000';
export const handleMark = '\uE001';
export const targetMark = '\uE002';

/** A text in its form for matching, and for each of its UTF-16 units the span of the input it came from. */
export type NormalText = { text: string; starts: number[]; ends: number[] };

const laughLetter = 0x77;

/**
 * NFKC, lower case, URLs and handles as one mark each, long vowels and repeated letters cut, invisible characters
 * dropped. Linear in the length of the input.
 */
export function normaliseText(input: string): NormalText {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (unit: number, start: number, end: number): void => {
    if (isRepeat(units, unit)) {
      if (ends.length > 0) ends[ends.length - 1] = end;
      return;
    }
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  let at = 0;
  while (at < input.length) at = readPiece(input, at, push);
  return { text: fromUnits(collapseLetters(units, starts, ends)), starts, ends };
}

function readPiece(input: string, at: number, push: (unit: number, start: number, end: number) => void): number {
  const unit = input.charCodeAt(at);
  if (unit === 0x68 || unit === 0x48) {
    const end = urlEnd(input, at);
    if (end > at) return push(urlMark.charCodeAt(0), at, end), end;
  }
  if (unit === 0x40) {
    const end = handleEnd(input, at);
    if (end > at + 1) return push(handleMark.charCodeAt(0), at, end), end;
  }
  const isPlain = isPlainUnit(unit) && !isCombining(input.charCodeAt(at + 1));
  if (isPlain) {
    push(unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit, at, at + 1);
    return at + 1;
  }
  return readComposed(input, at, push);
}

function readComposed(input: string, at: number, push: (unit: number, start: number, end: number) => void): number {
  let end = at + (isPair(input, at) ? 2 : 1);
  // A chain of marks on one letter is cut at eight, so that one letter stays one small piece.
  while (end < input.length && end - at < 8 && isCombining(input.charCodeAt(end))) end += 1;
  const folded = foldPiece(input.slice(at, end));
  for (let i = 0; i < folded.length; i += 1) push(folded.charCodeAt(i), at, end);
  return end;
}

function foldPiece(piece: string): string {
  const unit = piece.charCodeAt(0);
  if (isInvisible(unit)) return '';
  if (unit >= 0xe000 && unit <= 0xf8ff) return ' ';
  if (unit === 0x2019 || unit === 0x2018) return "'";
  if (unit === 0x301c) return '~';
  return piece.normalize('NFKC').toLowerCase();
}

function isCombining(unit: number): boolean {
  if (unit < 0x300) return false;
  return unit <= 0x36f || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f || unit === 0x20e3;
}

function isInvisible(unit: number): boolean {
  return unit === 0xfe0f || unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e)
    || (unit >= 0x2060 && unit <= 0x2069);
}

function isPlainUnit(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20 || unit === 0x0a;
  if (unit < 0x3001) return false;
  if (unit <= 0x3011) return unit <= 0x3002 || unit >= 0x300c;
  if (unit >= 0x4e00) return unit <= 0x9fff;
  return (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fc);
}

function isPair(input: string, at: number): boolean {
  const high = input.charCodeAt(at);
  const low = input.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function urlEnd(input: string, at: number): number {
  const head = input.slice(at, at + 8).toLowerCase();
  if (!head.startsWith('http://') && head !== 'https://') return at;
  let end = at + 7;
  while (end < input.length && input.charCodeAt(end) > 0x20 && input.charCodeAt(end) < 0x7f) end += 1;
  return end;
}

function handleEnd(input: string, at: number): number {
  if (at > 0 && /[a-z0-9]/i.test(input.charAt(at - 1))) return at;
  let end = at + 1;
  while (end < input.length && /[a-z0-9_.-]/i.test(input.charAt(end))) end += 1;
  return end;
}

/** True where the unit only stretches what stands before it: ひどーーい, 最高〜〜, !!!!, ああああ. */
function isRepeat(units: readonly number[], unit: number): boolean {
  const last = units[units.length - 1];
  if (last === undefined) return false;
  const isStretch = unit === 0x30fc || unit === 0x7e;
  if (isStretch && (last === unit || isHiraganaOrHan(last))) return true;
  return last === unit && units[units.length - 2] === unit && !mayRepeat(unit);
}

function isHiraganaOrHan(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Digits and halves of surrogate pairs mean something each time; letters are cut later, by whole runs. */
function mayRepeat(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xd800 && unit <= 0xdfff);
}

/** soooo → so, wwwww → ww; Latin words hold at most two equal letters in a row. */
function collapseLetters(units: number[], starts: number[], ends: number[]): number[] {
  let kept = 0;
  for (let i = 0; i < units.length;) {
    const unit = units[i] ?? 0;
    const stop = runEnd(units, i);
    const keep = keptOfRun(unit, stop - i);
    for (let k = 0; k < keep; k += 1) {
      units[kept] = unit;
      starts[kept] = starts[i + k] ?? 0;
      ends[kept] = k === keep - 1 ? ends[stop - 1] ?? 0 : ends[i + k] ?? 0;
      kept += 1;
    }
    i = stop;
  }
  units.length = kept;
  starts.length = kept;
  ends.length = kept;
  return units;
}

function runEnd(units: readonly number[], at: number): number {
  const unit = units[at] ?? 0;
  let stop = at + 1;
  while (unit >= 0x61 && unit <= 0x7a && units[stop] === unit) stop += 1;
  return stop;
}

function keptOfRun(unit: number, run: number): number {
  if (run < 3) return run;
  return unit === laughLetter ? 2 : 1;
}

function fromUnits(units: readonly number[]): string {
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
  return text;
}
