import type { SeededChance } from '../seeded-chance.ts';
import { Crowd } from './crowd.ts';
import type { Person } from './crowd.ts';
import type { BackgroundWords } from './background-words.ts';
import type { ScenarioTopic, Truth } from './scenario.ts';
import { Voice } from './wording.ts';
import type { Slots } from './wording.ts';

/** An invented brand and the words people use around it. */
export type Brand = {
  topic: ScenarioTopic;
  /** How people write the name; each holds a word of `include`. */
  spellings: readonly string[];
  /** The company as newspapers write it; holds a word of `include`. */
  full: string;
  tag: string;
  officialName: string;
  officialFollowers: number;
  slots: Slots;
  words: BackgroundWords[];
};

export type Players = { brand: Brand; crowd: Crowd; voice: Voice; official: Person };

/** The people and voices around a brand. */
export function gatherPlayers(brand: Brand, chance: SeededChance, postsADay: number): Players {
  return {
    brand, crowd: new Crowd(chance, Math.min(900, Math.max(12, postsADay * 2))),
    voice: new Voice(chance, { ...brand.slots, tag: [brand.tag], b: brand.spellings, formal: [brand.topic.name], full: [brand.full] }, brand.tag),
    official: { source: 'x', id: `x-${brand.topic.official_handles[0]}`, handle: brand.topic.official_handles[0] ?? '', name: brand.officialName, followers: brand.officialFollowers },
  };
}

/** Truth of a post of this brand; what is not given is calm. */
export const truthOf = (brand: Brand, given: Partial<Truth> = {}): Truth => ({ topic: brand.topic.name, stance: 'none', kind: 'opinion', category: null, riskLevel: 0, ...given });
