import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** The topics of the demo, by the service they watch. */
export const topicKeys = ['cafe', 'soda', 'pay', 'store', 'mart'] as const;
export type TopicKey = (typeof topicKeys)[number];

/** What feeds the demo, each a source of its own. */
export const placeKeys = ['bluesky', 'board', 'news', 'blog', 'review'] as const;
export type PlaceKey = (typeof placeKeys)[number];

/** How a stage's posts lie in its time: evenly, more and more, or fewer and fewer. */
export type Curve = 'steady' | 'growing' | 'fading';

export type Stage = {
  readonly id: string;
  readonly words: Words;
  /** Japan time of the demo's day; from 24:00 on the next morning. */
  readonly at: string;
  readonly minutes: number;
  readonly curve: Curve;
  /** Posts as `readPosts` reads them. */
  readonly posts: string;
  /** Reposts without a word, of the posts told so far in this scenario. */
  readonly reposts: number;
};

/** What the detector must find when the scenario is played; a test holds it against the real pipeline. */
export type Expected = { readonly peak: readonly [least: Level, most: Level]; readonly tags: readonly LevelTag[]; readonly isAlarm: boolean };

export type Scenario = {
  readonly id: string;
  readonly topic: TopicKey;
  readonly words: Words;
  /** Share of the voices that speak on the message board instead of Bluesky, 0–1. */
  readonly boardShare: number;
  readonly stages: readonly Stage[];
  readonly expected: Expected;
};
