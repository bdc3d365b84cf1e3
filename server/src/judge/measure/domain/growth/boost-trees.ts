/** Numbers of many examples: one array a feature, all of one length. */
export type Columns = readonly Float64Array[];
/** Slope and bend of the loss of one example at its present score. */
export type Loss = (score: number, at: number) => { slope: number; bend: number };
export type BoostOptions = { rounds: number; pace: number; depth: number; leastLeaf: number; decay: number; rowShare: number; featureShare: number; seed: number };

/** One tree in an array of 2^(depth+1) places: the children of place k are 2k+1 and 2k+2; a feature of -1 is a leaf. */
type Tree = { readonly feature: Int16Array; readonly bound: Float64Array; readonly value: Float64Array };
export type Boost = { readonly start: number; readonly trees: readonly Tree[] };

const mostBins = 48;

/** Numbers that look random and are the same each time (xorshift, Marsaglia 2003), 0 to below 1. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
}

type Binned = { readonly bins: readonly Uint8Array[]; readonly bounds: readonly Float64Array[] };

/** Each feature cut at its own quantiles, so that a split is a choice among a few dozen bounds. */
function binColumns(columns: Columns): Binned {
  const bounds = columns.map((column) => {
    const rising = Float64Array.from(column).sort();
    const found = new Set<number>();
    for (let bin = 1; bin < mostBins; bin += 1) {
      const at = Math.floor((bin * rising.length) / mostBins);
      if (at > 0 && rising[at] !== rising[at - 1]) found.add((rising[at]! + rising[at - 1]!) / 2);
    }
    return Float64Array.from(found).sort();
  });
  return { bounds, bins: columns.map((column, f) => Uint8Array.from(column, (value) => countBelow(bounds[f]!, value))) };
}

function countBelow(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > bounds[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Learns a sum of small trees by second-order boosting (Friedman 2001; the gain is that of Chen and Guestrin 2016) from
 * `start` on. The same examples and seed give the same trees.
 */
export function fitBoost(columns: Columns, start: number, loss: Loss, options: BoostOptions): Boost {
  const rows = columns[0]?.length ?? 0;
  const binned = binColumns(columns);
  const chance = seededChance(options.seed);
  const scores = new Float64Array(rows).fill(start);
  const slopes = new Float64Array(rows);
  const bends = new Float64Array(rows);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const chosen: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      const { slope, bend } = loss(scores[row]!, row);
      slopes[row] = slope;
      bends[row] = bend;
      if (chance() < options.rowShare) chosen.push(row);
    }
    const features = columns.map((_, f) => f).filter(() => chance() < options.featureShare);
    const tree = emptyTree(options.depth);
    growTree(tree, { binned, slopes, bends, features, options }, Uint32Array.from(chosen), 0, 0);
    trees.push(tree);
    for (let row = 0; row < rows; row += 1) scores[row]! += readTree(tree, columns, row);
  }
  return { start, trees };
}

/** The score of the example in row `row` of the columns. */
export function readBoost(boost: Boost, columns: Columns, row: number): number {
  let score = boost.start;
  for (const tree of boost.trees) score += readTree(tree, columns, row);
  return score;
}

function readTree(tree: Tree, columns: Columns, row: number): number {
  let place = 0;
  for (let feature = tree.feature[0]!; feature >= 0; feature = tree.feature[place]!) place = 2 * place + (columns[feature]![row]! > tree.bound[place]! ? 2 : 1);
  return tree.value[place]!;
}

function emptyTree(depth: number): Tree {
  const places = 2 ** (depth + 1);
  return { feature: new Int16Array(places).fill(-1), bound: new Float64Array(places), value: new Float64Array(places) };
}

type Growing = { binned: Binned; slopes: Float64Array; bends: Float64Array; features: readonly number[]; options: BoostOptions };
type Split = { feature: number; bin: number; gain: number };

function growTree(tree: Tree, growing: Growing, rows: Uint32Array, place: number, depth: number): void {
  const { slopes, bends, options, binned } = growing;
  let slope = 0;
  let bend = 0;
  for (const row of rows) {
    slope += slopes[row]!;
    bend += bends[row]!;
  }
  const split = depth < options.depth ? findSplit(growing, rows, slope, bend) : null;
  if (split === null) {
    tree.value[place] = (-options.pace * slope) / (bend + options.decay);
    return;
  }
  const bins = binned.bins[split.feature]!;
  tree.feature[place] = split.feature;
  tree.bound[place] = binned.bounds[split.feature]![split.bin]!;
  growTree(tree, growing, rows.filter((row) => bins[row]! <= split.bin), 2 * place + 1, depth + 1);
  growTree(tree, growing, rows.filter((row) => bins[row]! > split.bin), 2 * place + 2, depth + 1);
}

function findSplit({ binned, slopes, bends, features, options }: Growing, rows: Uint32Array, slope: number, bend: number): Split | null {
  let best: Split | null = null;
  const whole = (slope * slope) / (bend + options.decay);
  const sums = { slope: new Float64Array(mostBins), bend: new Float64Array(mostBins), rows: new Uint32Array(mostBins) };
  for (const feature of features) {
    const bins = binned.bins[feature]!;
    sums.slope.fill(0);
    sums.bend.fill(0);
    sums.rows.fill(0);
    for (const row of rows) {
      const bin = bins[row]!;
      sums.slope[bin]! += slopes[row]!;
      sums.bend[bin]! += bends[row]!;
      sums.rows[bin]! += 1;
    }
    const left = { slope: 0, bend: 0, rows: 0 };
    for (let bin = 0; bin < binned.bounds[feature]!.length; bin += 1) {
      left.slope += sums.slope[bin]!;
      left.bend += sums.bend[bin]!;
      left.rows += sums.rows[bin]!;
      if (left.rows < options.leastLeaf) continue;
      if (rows.length - left.rows < options.leastLeaf) break;
      const gain = left.slope ** 2 / (left.bend + options.decay) + (slope - left.slope) ** 2 / (bend - left.bend + options.decay) - whole;
      if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
  }
  return best;
}
