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
