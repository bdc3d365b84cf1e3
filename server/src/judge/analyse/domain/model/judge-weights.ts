/**
 * What was learned for one question. `choice`: exactly one of the outputs is right (softmax); `flags`: each output is a
 * question of its own (logistic). Row b of `weights` holds what bucket b says for each output, times `scale` of that output.
 */
export type Group = {
  kind: 'choice' | 'flags';
  bits: number;
  outputs: readonly string[];
  weights: Int8Array;
  scale: Float64Array;
  /** Row d holds what rule feature d says for each output. */
  dense: Float64Array;
};

/**
 * Weights of one or more groups of the same number of buckets side by side, for adding up: what stands in a row of one
 * cache line is fetched once. Four outputs are the bytes of a word, each moved up by `rowLift`.
 */
export type Rows = { bits: number; width: number; words: Int32Array };

/** All that was learned: polarity by language, and what posts of every language share; `rows` holds the same once more. */
export type JudgeWeights = {
  version: string; polarity: Record<'ja' | 'en', Group>; level: Group; category: Group; kind: Group; stance: Group;
  rows: { ja: Rows; en: Rows; shared: Rows };
};

export const groupNames = ['polarity.ja', 'polarity.en', 'level', 'category', 'kind', 'stance'] as const;
export type GroupName = (typeof groupNames)[number];

/** The group of a name. */
export function groupOf(weights: JudgeWeights, name: GroupName): Group {
  if (name === 'polarity.ja') return weights.polarity.ja;
  return name === 'polarity.en' ? weights.polarity.en : weights[name];
}

/** Groups by name to weights. */
export function joinGroups(version: string, groups: Readonly<Record<GroupName, Group>>): JudgeWeights {
  const [ja, en] = [groups['polarity.ja'], groups['polarity.en']];
  return {
    version, polarity: { ja, en }, level: groups.level, category: groups.category, kind: groups.kind, stance: groups.stance,
    rows: { ja: stackRows([ja]), en: stackRows([en]), shared: stackRows(sharedGroups.map((name) => groups[name])) },
  };
}

/** Groups in a shared row; the category, which few posts need, comes last. */
const sharedGroups = ['level', 'kind', 'stance', 'category'] as const;

/** Where the outputs of a group begin in a shared row. */
export function placeOf(weights: JudgeWeights, name: (typeof sharedGroups)[number]): number {
  let place = 0;
  for (const one of sharedGroups) {
    if (one === name) return place;
    place += weights[one].outputs.length;
  }
  return place;
}

/** What a byte of a row is moved up by, so that sums of bytes never borrow from their neighbours. */
export const rowLift = 128;

/** Groups to rows; rows of several words are filled up to whole fours of words. Throws a RangeError for groups of different sizes. */
export function stackRows(groups: readonly Group[]): Rows {
  const bits = groups[0]?.bits ?? 0;
  if (groups.some((group) => group.bits !== bits)) throw new RangeError('groups of one row need the same number of buckets');
  const bytes = groups.reduce((sum, { outputs }) => sum + outputs.length, 0);
  const width = bytes <= 4 ? 1 : Math.ceil(bytes / 16) * 4;
  const words = new Int32Array(width << bits);
  let place = 0;
  for (const { weights, outputs } of groups) {
    putGroup(words, width, place, weights, outputs.length);
    place += outputs.length;
  }
  return { bits, width, words };
}

function putGroup(words: Int32Array, width: number, place: number, weights: Int8Array, outputs: number): void {
  for (let row = 0; row * outputs < weights.length; row += 1) {
    for (let k = 0; k < outputs; k += 1) words[row * width + ((place + k) >> 2)]! |= (weights[row * outputs + k]! + rowLift) << (((place + k) & 3) * 8);
  }
}
