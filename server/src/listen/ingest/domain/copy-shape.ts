import { foldText } from '@hinomi/shared/text/fold-text';

/** What of a post is compared; `id` and `repostOf` matter only where it has no words of its own. */
export type CopyText = { id: string; title: string | null; text: string; repostOf: string | null };
/** A post made ready to be compared: its key, and for texts long enough the sketch and trigrams that near copies share. */
export type CopyShape = { key: string; letters: number; sketch: readonly [number, number]; grams: Int32Array };

/** Below this, one letter more or less is another sentence: only whole equality counts. */
const leastLetters = 12;
/** Texts are compared by their first letters; an article's copies agree there or nowhere. */
const mostLetters = 600;
/** So much of a text is looked at for its letters. */
const mostUnits = 4_000;
/** Share of common trigrams from which two texts are copies: one word changed in a post of 60 letters, a sentence added to an article. */
const leastShare = 0.8;
/** Bits of 64 in which the sketches of copies may differ; far more than copies do, so that it only spares work. */
const mostBits = 22;

const noise: readonly RegExp[] = [
  /https?:\/\/[!-~]+/g,
  /(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[!-~]*/g,
  /[@#][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu,
  /(?<![a-z])(?:rt|qt|mt|引用rt)(?![a-z])/g,
];
/** How share buttons end a text: 「…さんから」「…より」. */
const shareTail = /(?:さん)?(?:から|より)$/;
const noLetter = /[^\p{L}\p{M}]/gu;

/** Runs of letters of a folded text that stand in every copy of it alike, whatever is put between them. */
export function copyRuns(folded: string): string[] {
  const runs = noise.reduce((text, pattern) => text.replace(pattern, ' '), folded).split(/[^\p{L}\p{M}]+/u).filter((run) => run !== '');
  return runs.map((run, at) => (at === runs.length - 1 ? run.replace(shareTail, '') : run));
}

/** The letters of a text without what differs from copy to copy: addresses, handles, hashtags, digits, signs, marks of sharing. */
export function copyLetters(folded: string): string {
  const words = noise.reduce((text, pattern) => text.replace(pattern, ' '), folded);
  return words.replace(noLetter, '').replace(shareTail, '');
}

/** Mixes all bits of a 32-bit number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** 64 bits of a text as hexadecimal digits (two FNV-1a of different seeds, mixed). */
function hashText(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x9e37), 0x01000193);
  }
  return [low, high].map((half) => (mix(half) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The distinct trigrams of the letters, hashed, ascending. */
function trigrams(letters: string): Int32Array {
  const grams = new Int32Array(Math.max(letters.length - 2, 0));
  for (let at = 0; at < grams.length; at += 1) grams[at] = mix(Math.imul(letters.charCodeAt(at), 0x1f1f1f1f) ^ Math.imul(letters.charCodeAt(at + 1), 0x10001) ^ letters.charCodeAt(at + 2));
  grams.sort();
  return grams.filter((gram, at) => at === 0 || gram !== grams[at - 1]);
}

/** 32 bits, each of them what most of the mixed trigrams have there. */
function majority(grams: Int32Array, seed: number): number {
  const sums = new Int32Array(32);
  for (const gram of grams) {
    const mixed = mix(gram ^ seed);
    for (let bit = 0; bit < 32; bit += 1) sums[bit]! += (mixed >>> bit) & 1;
  }
  return sums.reduce((bits, sum, bit) => (sum * 2 > grams.length ? bits | (1 << bit) : bits), 0);
}

/** A sketch that differs in few bits where few trigrams differ (simhash, Charikar 2002). */
const sketchOf = (grams: Int32Array): [number, number] => [majority(grams, 0), majority(grams, 0x5bd1e995)];

const none = new Int32Array(0);
const exact = (key: string): CopyShape => ({ key, letters: 0, sketch: [0, 0], grams: none });

const foldedOf = ({ title, text }: CopyText): string => foldText((title === null ? text : `${title}\n${text}`).slice(0, mostUnits));
/** A repost without words copies its original; any other post without words copies nothing. */
const wordless = ({ id, repostOf }: CopyText): string => (repostOf === null ? `m${id}` : hashText(`\u0001${repostOf}`));

function keyOf(post: CopyText, folded: string, letters: string): string {
  const whole = folded.replace(/\s+/g, ' ').trim();
  if (whole === '') return wordless(post);
  return hashText(letters.length < leastLetters ? `\u0002${whole}` : letters);
}

/**
 * Equal for posts whose letters are equal, whatever their addresses, handles, hashtags, digits and signs. `known` is the
 * folded text of the post, where it is at hand; it is of use where the text is all there is to compare.
 */
export function copyKeyOf(post: CopyText, known: string | null = null): string {
  const folded = known !== null && post.title === null && post.text.length <= mostUnits ? known : foldedOf(post);
  return keyOf(post, folded, copyLetters(folded).slice(0, mostLetters));
}

/** Everything needed to compare a post with many others. */
export function copyShape(post: CopyText): CopyShape {
  const folded = foldedOf(post);
  const letters = copyLetters(folded).slice(0, mostLetters);
  const key = keyOf(post, folded, letters);
  if (letters.length < leastLetters) return exact(key);
  const grams = trigrams(letters);
  return { key, letters: letters.length, sketch: sketchOf(grams), grams };
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function countCommon(a: Int32Array, b: Int32Array): number {
  let [inA, inB, common] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return common;
}

/** Whether two posts say nearly the same: equal keys, or at least four in five of their trigrams in common (Jaccard). */
export function areCopies(a: CopyShape, b: CopyShape): boolean {
  if (a.key === b.key) return true;
  const [fewer, more] = a.grams.length < b.grams.length ? [a.grams.length, b.grams.length] : [b.grams.length, a.grams.length];
  if (fewer === 0 || fewer < more * leastShare) return false;
  if (countBits(a.sketch[0] ^ b.sketch[0]) + countBits(a.sketch[1] ^ b.sketch[1]) > mostBits) return false;
  const common = countCommon(a.grams, b.grams);
  return common >= (fewer + more - common) * leastShare;
}
