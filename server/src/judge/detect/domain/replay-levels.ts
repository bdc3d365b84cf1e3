import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { alarmLevel } from '@hinomi/shared/vocabulary/level';
import type { Level, Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { LevelInput } from './level-call.js';
import { calmState, nextLevel } from './level-hysteresis.js';
import { evaluateLevel } from './level-rules.js';
import { authorsByCategory } from './meter/crisis-authors.js';
import { SlidingWindow } from './sliding-window.js';

/** One critical original of the past; `voice` is author and text together. All lists are in time order. */
export type PastPost = { readonly atMs: number; readonly voice: string; readonly author: string; readonly text: string; readonly followers: number | null; readonly isArticle: boolean; readonly sourceId: number };
/** `isNear`: one level below a crisis. */
export type PastCrisis = { readonly atMs: number; readonly author: string; readonly text: string; readonly category: Category; readonly isNear: boolean };
/** Originals of a span of ten minutes, at its end: all of them, and by stance. */
export type PastTone = { readonly atMs: number; readonly originals: number; readonly criticism: number; readonly counter: number; readonly topical: number };
export type Past = {
  readonly posts: readonly PastPost[]; readonly crises: readonly PastCrisis[]; readonly tones: readonly PastTone[];
  readonly baselineAt: (atMs: number) => { readonly value: number; readonly historyDays: number; readonly day: number; readonly share: number; readonly crisisShare: number };
};
export type Replay = { readonly alerts: number; readonly highestLevel: Level };
type Input = Omit<LevelInput, 'sensitivity'>;

const hourMs = 3_600_000;
/** Levels are called this often in a replay; live they are called with every batch and twice a minute. */
export const replayStepMs = 600_000;

/** The figures of one topic as they stood, step by step. Made once and judged at every sensitivity. */
export function* stepInputs(past: Past, fromMs: number, toMs: number): Generator<{ atMs: number; input: Input }> {
  const voice = (post: PastPost): string => post.voice;
  const author = (post: PastPost): string => post.author;
  const hour = new SlidingWindow(past.posts, hourMs, [voice, author]);
  const running = new SlidingWindow(past.posts, hourMs, [voice]);
  const hourBefore = new SlidingWindow(past.posts, hourMs, [voice]);
  const threeHours = new SlidingWindow(past.posts, 3 * hourMs, [voice, author, (post) => post.text]);
  const day = new SlidingWindow(past.posts, 24 * hourMs, [voice, (post) => post.text, author]);
  const crises = new SlidingWindow(past.crises, 3 * hourMs);
  const tonesRunning = new SlidingWindow(past.tones, hourMs);
  const tonesOf = [hourMs, 3 * hourMs, 24 * hourMs].map((spanMs) => new SlidingWindow(past.tones, spanMs));
  for (let atMs = fromMs; atMs <= toMs; atMs += replayStepMs) {
    for (const window of [hour, threeHours, day, crises, ...tonesOf]) window.moveTo(atMs);
    for (const window of [running, tonesRunning]) window.moveTo(atMs - replayStepMs);
    hourBefore.moveTo(atMs - hourMs);
    if (day.size === 0 && crises.size === 0) {
      yield { atMs, input: quiet };
      continue;
    }
    const baseline = past.baselineAt(atMs);
    const posts3h = threeHours.size;
    yield { atMs, input: {
      critical60: hour.distinct(0), authors60: hour.distinct(1), baseline60: baseline.value, usualDay: baseline.day, usualShare: baseline.share, usualCrisisShare: baseline.crisisShare,
      runningWindow: { critical60: running.distinct(0), originals60: sumTones(tonesRunning.inside()).originals }, criticalHourBefore: hourBefore.distinct(0),
      critical3h: threeHours.distinct(0), authors3h: threeHours.distinct(1), critical24h: day.distinct(0), authors24h: day.distinct(2), maxFollowersCritical: mostFollowers(threeHours.inside()),
      ...authorsByCategory(crises.inside()), leadingCategory: null, hasCriticalArticle24h: day.inside().some((post) => post.isArticle),
      risingSources: countRising(hour.inside(), hourBefore.inside()), repostGrowth: null,
      posts3h, posts24h: day.size, texts24h: day.distinct(1), copyShare3h: posts3h === 0 ? 0 : 1 - threeHours.distinct(2) / posts3h, historyDays: baseline.historyDays, namesakes3h: 0, namesakes24h: 0, usualNamesakeShare: 0,
      ...readVolumes(tonesOf.map((window) => sumTones(window.inside()))),
    } };
  }
}

/** Follows a topic's level through the past at one sensitivity and counts the notices it would have sent. */
export class LevelReplay {
  private state;
  private peak: Level = 1;
  private alerts = 0;
  private highest: Level = 1;

  constructor(private readonly sensitivity: Sensitivity, startMs: number) {
    this.state = calmState(startMs);
  }

  /** One step of time. A notice goes out when a storm rises to 3 or above its own peak. */
  take(atMs: number, input: Input): void {
    if (input === quiet && this.state.level === 1) return;
    const step = nextLevel(this.state, evaluateLevel({ ...input, sensitivity: this.sensitivity }), atMs);
    this.state = step.state;
    const { level } = step.state;
    if (level > this.highest) this.highest = level;
    if (level < alarmLevel) this.peak = 1;
    else if (level > this.peak) {
      this.alerts += 1;
      this.peak = level;
    }
  }

  get result(): Replay {
    return { alerts: this.alerts, highestLevel: this.highest };
  }
}

const quiet: Input = {
  critical60: 0, authors60: 0, originals60: 0, baseline60: 1, usualDay: 24, usualShare: 0, usualCrisisShare: 0, criticalHourBefore: 0, critical3h: 0, authors3h: 0, originals3h: 0, critical24h: 0, authors24h: 0, originals24h: 0, maxFollowersCritical: null, categoryAuthors3h: {}, nearAuthors3h: {}, leadingCategory: null, hasCriticalArticle24h: false,
  risingSources: 0, repostGrowth: null, posts3h: 0, posts24h: 0, texts24h: 0, copyShare3h: 0, tone3h: { criticism: 0, counter: 0, topical: 0 }, historyDays: 0, namesakes3h: 0, namesakes24h: 0, usualNamesakeShare: 0,
};

const mostFollowers = (posts: readonly PastPost[]): number | null =>
  posts.reduce<number | null>((most, { followers }) => (followers === null ? most : Math.max(most ?? 0, followers)), null);

/** Originals of 1, 3 and 24 hours, and the stances of the 3. */
function readVolumes([last, recent, day]: readonly Omit<PastTone, 'atMs'>[]): Pick<Input, 'originals60' | 'originals3h' | 'originals24h' | 'tone3h'> {
  const { criticism = 0, counter = 0, topical = 0 } = recent ?? {};
  return { originals60: last?.originals ?? 0, originals3h: recent?.originals ?? 0, originals24h: day?.originals ?? 0, tone3h: { criticism, counter, topical } };
}

function sumTones(tones: readonly PastTone[]): Omit<PastTone, 'atMs'> {
  const sum = { originals: 0, criticism: 0, counter: 0, topical: 0 };
  for (const tone of tones) for (const name of ['originals', 'criticism', 'counter', 'topical'] as const) sum[name] += tone[name];
  return sum;
}

/** Sources with more than two critical posts in this hour, and more than in the hour before. */
function countRising(now: readonly PastPost[], before: readonly PastPost[]): number {
  const count = (posts: readonly PastPost[]): Map<number, number> => posts.reduce((counts, { sourceId }) => counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1), new Map<number, number>());
  const earlier = count(before);
  return [...count(now)].filter(([sourceId, posts]) => posts > Math.max(2, earlier.get(sourceId) ?? 0)).length;
}
