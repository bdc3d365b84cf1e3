import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, LevelTag, Sensitivity } from '@hinomi/shared/vocabulary/level';
import { calmState, isReignited, nextLevel } from './level-hysteresis.js';
import type { LevelState } from './level-hysteresis.js';
import { evaluateLevel } from './level-rules.js';
import { TopicMeter } from './meter/topic-meter.js';
import type { MeteredPost, Usual } from './meter/topic-meter.js';
import { explainCircumstances } from './watch-reasons.js';

/** Shares of the originals of the last 3 hours (0–1), rounded to thousandths. */
export type ToneShares = { readonly criticism: number; readonly counter: number; readonly topical: number };
export type WatchNews = {
  readonly level: Level; readonly from: Level; readonly category: Category | null; readonly tags: readonly LevelTag[];
  /** Sentences in Japanese: why the level is what it is, then what else matters. */
  readonly reasons: readonly string[]; readonly tone: ToneShares;
};
export type HourTotal = { readonly atMs: number; readonly value: number; readonly crises: number; readonly originals: number; readonly namesakes: number; readonly level: Level };

type HourSum = { value: number; crises: number; originals: number; namesakes: number; level: Level };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A tone that moves less than this is no news. */
const toneStep = 0.1;
/** Hours of this many days are kept to know what is usual. */
const keptDays = 36;
const hourOf = (atMs: number): number => Math.floor(atMs / hourMs) * hourMs;

/**
 * Follows one topic through a stream of judged posts and says what changes: its level, leading category, tags and tone. Holds
 * only what the rules look at, so that a stream of any length can be followed.
 */
export class TopicWatch {
  private readonly meter = new TopicMeter();
  private state: LevelState | null = null;
  private said: Omit<WatchNews, 'from' | 'reasons'> = { level: 1, category: null, tags: [], tone: { criticism: 0, counter: 0, topical: 0 } };
  private readonly hours = new Map<number, HourSum>();
  private usual: { hour: number; usual: Usual } | null = null;

  /** `usualOf` works out what is usual from the hours before a moment. */
  constructor(
    private readonly sensitivity: Sensitivity,
    private readonly usualOf: (hours: readonly HourTotal[], nowMs: number) => Omit<Usual, 'namesakeShare'>,
  ) {}

  /** A post was judged; bare reposts are told by `repost` instead. */
  add(post: MeteredPost): void {
    this.meter.add(post);
    this.count(post, 1);
  }

  /** A post is judged anew: what it counted for is taken back. */
  remove(post: MeteredPost): void {
    this.meter.remove(post);
    this.count(post, -1);
  }

  /** A post that an excluded word keeps out: it speaks of something else of the same name. */
  addExcluded(atMs: number): void {
    this.meter.addExcluded(atMs);
    this.hourAt(atMs).namesakes += 1;
  }

  get reposts(): TopicMeter['reposts'] {
    return this.meter.reposts;
  }

  /** Looks at the topic at this moment; answers what there is to say, null where nothing changed. */
  look(nowMs: number): WatchNews | null {
    this.meter.moveTo(nowMs);
    const input = { ...this.meter.read(nowMs, this.usualAt(nowMs)), sensitivity: this.sensitivity };
    const call = evaluateLevel(input);
    const from = this.state?.level ?? 1;
    const step = nextLevel(this.state ?? calmState(nowMs), call, nowMs);
    this.state = step.state;
    const { level } = step.state;
    const hour = this.hourAt(nowMs);
    if (level > hour.level) hour.level = level;
    const now = { level, category: input.leadingCategory, tags: isReignited(step.state, nowMs) ? [...call.tags, 'reignited' as const] : call.tags, tone: sharesOf(input.tone3h, input.originals3h) };
    if (!this.isNews(now)) return null;
    this.said = now;
    return { ...now, from, reasons: [call.reason.ja, ...explainCircumstances(this.meter, input.repostGrowth)] };
  }

  private isNews({ level, category, tags, tone }: Omit<WatchNews, 'from' | 'reasons'>): boolean {
    const before = this.said;
    if (level !== before.level || category !== before.category || tags.join() !== before.tags.join()) return true;
    return (['criticism', 'counter', 'topical'] as const).some((name) => Math.abs(tone[name] - before.tone[name]) > toneStep);
  }

  private usualAt(nowMs: number): Usual {
    const hour = hourOf(nowMs);
    if (this.usual?.hour !== hour) {
      for (const atMs of this.hours.keys()) if (atMs < hour - keptDays * dayMs) this.hours.delete(atMs);
      const hours = [...this.hours].map(([atMs, total]) => ({ atMs, ...total }));
      this.usual = { hour, usual: { ...this.usualOf(hours, hour), namesakeShare: namesakeShareOf(hours.filter(({ atMs }) => atMs < hour - dayMs)) } };
    }
    return this.usual.usual;
  }

  private hourAt(atMs: number): HourSum {
    const hour = hourOf(atMs);
    const known = this.hours.get(hour) ?? { value: 0, crises: 0, originals: 0, namesakes: 0, level: 1 };
    this.hours.set(hour, known);
    return known;
  }

  private count(post: MeteredPost, step: 1 | -1): void {
    const total = this.hourAt(post.atMs);
    total.originals += step;
    if (post.isCritical) total.value += step;
    if (post.crises.length > 0) total.crises += step;
    if (post.isNamesake) total.namesakes += step;
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000);
const sharesOf = ({ criticism, counter, topical }: ToneShares, whole: number): ToneShares => ({ criticism: share(criticism, whole), counter: share(counter, whole), topical: share(topical, whole) });

function namesakeShareOf(hours: readonly HourTotal[]): number {
  const sum = hours.reduce((all, { originals, namesakes }) => ({ originals: all.originals + originals, namesakes: all.namesakes + namesakes }), { originals: 0, namesakes: 0 });
  return sum.namesakes / Math.max(1, sum.originals + sum.namesakes);
}
