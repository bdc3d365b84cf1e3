import type { SeededChance } from '../seeded-chance.ts';
import { drawChannel } from './background.ts';
import { truthOf } from './brand.ts';
import type { Players } from './brand.ts';
import { drawStormDelay } from './daily-rhythm.ts';
import { minuteMs } from './scenario.ts';
import type { Truth } from './scenario.ts';
import type { Stage } from './staging.ts';
import { joinSentences } from './wording.ts';
import type { Mood } from './wording.ts';

/** So many posts of one sort after an instant, by strangers. */
export type Scene = {
  texts: readonly string[]; mood: Mood; count: number; at: number; truth: Partial<Truth> | null;
  riseMinutes: number; halfLifeMinutes: number;
  /** How plainly they are said, 0–1; 0 leaves the sentences as they are. */
  decor?: number; mostFollowers?: number;
  /** Share of posts that hold two of the sentences. */
  pairs?: number;
};

function drawSentences(chance: SeededChance, { texts, pairs = 0.08 }: Scene): string {
  const [first, second] = [chance.pick(texts), chance.pick(texts)];
  return first !== second && !first.includes('{url}') && chance.isIn(pairs) ? joinSentences(first, second) : first;
}

/** Plays posts that are no storm: people who hope to win, who watched television, who speak of a namesake. A truth of null is of no topic. */
export function playScene(stage: Stage, players: Players, scene: Scene): void {
  const { chance, recorder } = stage;
  for (let n = 0; n < scene.count; n += 1) {
    const at = Math.floor(scene.at + drawStormDelay(chance, scene.riseMinutes, scene.halfLifeMinutes) * minuteMs + chance.between(0, 59_000));
    const by = chance.isIn(0.1) ? players.crowd.regular('x') : players.crowd.stranger(drawChannel(chance), scene.mostFollowers ?? 60_000);
    const text = players.voice.say(drawSentences(chance, scene), scene.mood, scene.decor ?? 0.45);
    const truth = scene.truth ? truthOf(players.brand, scene.truth) : { topic: null, stance: 'none' as const, kind: 'other' as const, category: null, riskLevel: 0 as const };
    if (at < stage.endsAt) recorder.post({ at, by, text, truth });
  }
}
