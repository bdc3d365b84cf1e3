import type { Group } from './judge-weights.js';

/**
 * A post to learn from. `buckets` of the finest reader, `dense` = its rule features. `answer`: the right output of a
 * choice; for flags, 1 where the output holds. `weight` = how much it counts; 0 leaves it out.
 */
export type Lesson = { buckets: Uint32Array; share: number; dense: Float64Array; answer: Float64Array; weight: number };

/** Weights as they are while learning. */
export type RawGroup = { kind: Group['kind']; bits: number; outputs: readonly string[]; denseSize: number; table: Float64Array };
export type FitOptions = { rounds: number; pace: number; seed: number; decay: number };

/** Measured by cross-validation on the shipped posts: more rounds learn them by heart. */
export const usualFit: FitOptions = { rounds: 8, pace: 0.2, seed: 20_261_122, decay: 1e-6 };
const slowStart = 0.01;

/** Nothing learned yet. */
export function emptyGroup(kind: Group['kind'], bits: number, outputs: readonly string[], denseSize: number): RawGroup {
  return { kind, bits, outputs, denseSize, table: new Float64Array(((1 << bits) + denseSize) * outputs.length) };
}

/**
 * Learns from the lessons, beginning where `group` stands, which it changes and answers: logistic regression by AdaGrad
 * (Duchi, Hazan and Singer 2011). The same lessons in the same order give the same weights, to the bit.
 */
export function fitGroup(group: RawGroup, lessons: readonly Lesson[], options: FitOptions = usualFit): RawGroup {
  const sums = new Float64Array(group.table.length).fill(slowStart);
  const order = Uint32Array.from(lessons.keys());
  const next = shuffler(options.seed);
  const powers = new Float64Array(group.outputs.length);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, next);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson !== undefined && lesson.weight > 0) learn(group, lesson, sums, powers, options);
    }
  }
  return group;
}

function learn(group: RawGroup, lesson: Lesson, sums: Float64Array, powers: Float64Array, options: FitOptions): void {
  predict(group, lesson, powers);
  const outputs = group.outputs.length;
  const mask = (1 << group.bits) - 1;
  const base = (1 << group.bits) * outputs;
  for (let k = 0; k < outputs; k += 1) {
    const error = lesson.weight * (powers[k]! - lesson.answer[k]!);
    if (Math.abs(error) < 1e-4) continue;
    for (const bucket of lesson.buckets) step(group.table, sums, (bucket & mask) * outputs + k, error * lesson.share, options);
    for (let d = 0; d < lesson.dense.length; d += 1) {
      if (lesson.dense[d] !== 0) step(group.table, sums, base + d * outputs + k, error * lesson.dense[d]!, options);
    }
  }
}

function step(table: Float64Array, sums: Float64Array, at: number, slope: number, { pace, decay }: FitOptions): void {
  const steep = slope + decay * table[at]!;
  sums[at]! += steep * steep;
  table[at]! -= pace * steep / Math.sqrt(sums[at]!);
}

function predict(group: RawGroup, lesson: Lesson, powers: Float64Array): void {
  const outputs = group.outputs.length;
  const mask = (1 << group.bits) - 1;
  const base = (1 << group.bits) * outputs;
  powers.fill(0);
  for (const bucket of lesson.buckets) {
    const row = (bucket & mask) * outputs;
    for (let k = 0; k < outputs; k += 1) powers[k]! += group.table[row + k]!;
  }
  for (let k = 0; k < outputs; k += 1) powers[k]! *= lesson.share;
  for (let d = 0; d < lesson.dense.length; d += 1) {
    const value = lesson.dense[d]!;
    if (value !== 0) for (let k = 0; k < outputs; k += 1) powers[k]! += value * group.table[base + d * outputs + k]!;
  }
  toAnswers(group.kind, powers);
}

function toAnswers(kind: Group['kind'], powers: Float64Array): void {
  if (kind === 'flags') {
    for (let k = 0; k < powers.length; k += 1) powers[k] = 1 / (1 + Math.exp(-powers[k]!));
    return;
  }
  const most = powers.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let k = 0; k < powers.length; k += 1) sum += powers[k] = Math.exp(powers[k]! - most);
  for (let k = 0; k < powers.length; k += 1) powers[k]! /= sum;
}

/** Numbers that look random and are the same each time (xorshift, Marsaglia 2003). */
function shuffler(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % below;
  };
}

function shuffle(order: Uint32Array, next: (below: number) => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = next(i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}

/** The steps a weight is rounded to on each side of zero. */
const steps = 127;

/** Rounds to whole numbers of one byte, each output by its own scale; far outliers are cut, for they would make all others coarse. */
export function packGroup(raw: RawGroup): Group {
  const outputs = raw.outputs.length;
  const rows = 1 << raw.bits;
  const weights = new Int8Array(rows * outputs);
  const scale = new Float64Array(outputs);
  for (let k = 0; k < outputs; k += 1) {
    const step = edgeOf(raw.table, outputs, k, rows) / steps || 1;
    scale[k] = step;
    for (let row = 0; row < rows; row += 1) weights[row * outputs + k] = Math.max(-steps, Math.min(steps, Math.round(raw.table[row * outputs + k]! / step)));
  }
  return { kind: raw.kind, bits: raw.bits, outputs: raw.outputs, weights, scale, dense: raw.table.slice(rows * outputs) };
}

/** Only this share of the weights that are not zero lies farther out. */
const outliers = 0.0005;

function edgeOf(table: Float64Array, outputs: number, k: number, rows: number): number {
  const sizes: number[] = [];
  for (let row = 0; row < rows; row += 1) if (table[row * outputs + k] !== 0) sizes.push(Math.abs(table[row * outputs + k]!));
  const sorted = Float64Array.from(sizes).toSorted();
  return sorted[Math.max(0, Math.floor(sorted.length * (1 - outliers)) - 1)] ?? 0;
}

/** Back to weights one can learn on. */
export function unpackGroup(group: Group): RawGroup {
  const outputs = group.outputs.length;
  const rows = 1 << group.bits;
  const table = new Float64Array(rows * outputs + group.dense.length);
  for (let at = 0; at < rows * outputs; at += 1) table[at] = group.weights[at]! * group.scale[at % outputs]!;
  table.set(group.dense, rows * outputs);
  return { kind: group.kind, bits: group.bits, outputs: group.outputs, denseSize: group.dense.length / outputs, table };
}
