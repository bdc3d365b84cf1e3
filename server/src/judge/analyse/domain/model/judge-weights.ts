/**
 * What was learned for one question. `choice`: exactly one of the outputs is right (softmax); `flags`: each output is a
 * question of its own (logistic). Row b of `weights` holds what bucket b says for each output, times `scale` of that output.
 */
export type Group = {
  kind: 'choice' | 'flags';
  bits: number;
  outputs: readonly string[];
  weights: Int8Array;
  /** The same for adding up fast, see `stackRows`. */
  rows: Int32Array;
  scale: Float64Array;
  /** Row d holds what rule feature d says for each output. */
  dense: Float64Array;
};

/** All that was learned: polarity by language, and what posts of every language share. */
export type JudgeWeights = { version: string; polarity: Record<'ja' | 'en', Group>; level: Group; category: Group; kind: Group; stance: Group };

export const groupNames = ['polarity.ja', 'polarity.en', 'level', 'category', 'kind', 'stance'] as const;
export type GroupName = (typeof groupNames)[number];

/** The group of a name. */
export function groupOf(weights: JudgeWeights, name: GroupName): Group {
  if (name === 'polarity.ja') return weights.polarity.ja;
  return name === 'polarity.en' ? weights.polarity.en : weights[name];
}

/** Groups by name to weights. */
export function joinGroups(version: string, groups: Readonly<Record<GroupName, Group>>): JudgeWeights {
  return { version, polarity: { ja: groups['polarity.ja'], en: groups['polarity.en'] }, level: groups.level, category: groups.category, kind: groups.kind, stance: groups.stance };
}

/** What a byte of `rows` is moved up by, so that sums of bytes never borrow from their neighbours. */
export const rowLift = 128;

/** Weights of `outputs` a row as words of four bytes, the last one of a row filled up: one addition then serves two outputs at once. */
export function stackRows(weights: Int8Array, outputs: number): Int32Array {
  const width = Math.ceil(outputs / 4);
  const rows = new Int32Array(weights.length / outputs * width);
  for (let at = 0; at < weights.length; at += 1) {
    const output = at % outputs;
    rows[(at - output) / outputs * width + (output >> 2)]! |= (weights[at]! + rowLift) << ((output & 3) * 8);
  }
  return rows;
}
