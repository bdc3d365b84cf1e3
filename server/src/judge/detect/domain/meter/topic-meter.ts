import type { Category, Kind, Stance } from '@hinomi/shared/vocabulary/judgement';
import type { LevelInput } from '../level-call.js';
import { authorsByCategory } from './crisis-authors.js';
import { RepostCounts } from './repost-counts.js';
import { RollingTimeline } from './rolling-windows.js';

/** A post of a topic as it counts. `author` and `text` are keys: posts without an author have one of their own, copies share one text. */
export type MeteredPost = {
  readonly id: string;
  /** When it was written, as far as that is believed. */
  readonly atMs: number;
  readonly author: string;
  readonly text: string;
  readonly source: string;
  readonly followers: number | null;
  readonly kind: Kind;
  readonly stance: Stance;
  /** A critical original: takes sides against the company, is no bare repost, neither official nor spam. */
  readonly isCritical: boolean;
  /** An article that says something bad of the company. */
  readonly isBadNews: boolean;
  /** The judge leaves no doubt that it is criticism: enough for a large account to be believed at once. */
  readonly isCertain: boolean;
  /** Categories of risk level 3 that the judge is fairly sure of. */
  readonly crises: readonly Category[];
  /** Categories of risk level 2 that the judge is sure of: nearly a crisis. */
  readonly nearCrises: readonly Category[];
  /** The leading category of any level; null where none. */
  readonly category: Category | null;
  /** Speaks of something else of the same name. */
  readonly isNamesake: boolean;
  /** How long it was under way from its writing to us, milliseconds. */
  readonly lateMs: number;
};
/** What is usual for a topic at one moment, see the baseline of `measure`. */
export type Usual = { readonly value: number; readonly historyDays: number; readonly day: number; readonly share: number; readonly crisisShare: number; readonly namesakeShare: number };
export type MeteredInput = Omit<LevelInput, 'sensitivity'>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** "Two windows running" are the hour that ends now and the hour that ended this long ago. */
const runningMs = 10 * minuteMs;
/** Articles of bigger circulation and large accounts are looked at one by one; the rest need not. */
const largeFollowers = 10_000;
/** Later than this counts as late; a post from before this is an old one that came up again. */
const tardyMs = 30 * minuteMs;
const oldMs = 30 * 24 * hourMs;

const author = (post: MeteredPost): string => post.author;
/** The same text counts once per account. */
const voice = (post: MeteredPost): string => `${post.author}\u0000${post.text}`;
const text = (post: MeteredPost): string => post.text;
const source = (post: MeteredPost): string => post.source;
const namesake = (post: MeteredPost): string | null => (post.isNamesake ? 'namesake' : null);

/**
 * Counts the posts of one topic as they come, by the time they were written: what arrives late is counted where it belongs,
 * so that hours that arrive at once are no storm. Posts may be taken back and put in again as their judgement changes.
 */
export class TopicMeter {
  private readonly critical = new RollingTimeline<MeteredPost>();
  private readonly hour = this.critical.window(hourMs, 0, [voice, author, source]);
  private readonly running = this.critical.window(hourMs + runningMs, runningMs, [voice]);
  private readonly hourBefore = this.critical.window(2 * hourMs, hourMs, [voice, source]);
  private readonly threeHours = this.critical.window(3 * hourMs, 0, [voice, author, text, (post) => post.category]);
  private readonly day = this.critical.window(24 * hourMs, 0, [voice, (post) => post.category, text, author]);
  private readonly large = new RollingTimeline<MeteredPost>();
  private readonly large3h = this.large.window(3 * hourMs);
  private readonly articles = new RollingTimeline<MeteredPost>();
  private readonly articles24h = this.articles.window(24 * hourMs);
  private readonly crises = new RollingTimeline<MeteredPost>();
  private readonly crises3h = this.crises.window(3 * hourMs);
  private readonly originals = new RollingTimeline<MeteredPost>();
  private readonly originals60 = this.originals.window(hourMs);
  private readonly originalsRunning = this.originals.window(hourMs + runningMs, runningMs);
  private readonly originals3h = this.originals.window(3 * hourMs, 0, [(post) => post.stance, namesake]);
  private readonly originals24h = this.originals.window(24 * hourMs, 0, [namesake]);
  /** Posts that an excluded word keeps out, by the time they were written. */
  private readonly excluded = new RollingTimeline<{ readonly atMs: number }>();
  private readonly excluded3h = this.excluded.window(3 * hourMs);
  private readonly excluded24h = this.excluded.window(24 * hourMs);
  /** Posts by when they reached us, however old: of what arrives, how much is late and how much long past. */
  private readonly arrived = new RollingTimeline<Arrival>();
  private readonly arrived3h = this.arrived.window(3 * hourMs, 0, [(arrival) => ageOf(arrival.post)]);
  readonly reposts = new RepostCounts();

  add(post: MeteredPost): void {
    for (const timeline of this.timelinesOf(post)) timeline.add(post);
    this.arrived.add({ atMs: post.atMs + post.lateMs, post });
  }

  /** A post bears the name and speaks of something else. */
  addExcluded(atMs: number): void {
    this.excluded.add({ atMs });
  }

  remove(post: MeteredPost): void {
    for (const timeline of this.timelinesOf(post)) timeline.remove(post);
  }

  moveTo(nowMs: number): void {
    for (const timeline of [this.critical, this.large, this.articles, this.crises, this.originals]) timeline.moveTo(nowMs);
    this.arrived.moveTo(nowMs);
    this.excluded.moveTo(nowMs);
  }

  /** The figures of the moment last moved to, beside what is usual then. */
  read(nowMs: number, usual: Usual): MeteredInput {
    const posts3h = this.threeHours.size;
    const tone = this.originals3h.tally(0);
    return {
      critical60: this.hour.distinct(0), authors60: this.hour.distinct(1), originals60: this.originals60.size,
      runningWindow: { critical60: this.running.distinct(0), originals60: this.originalsRunning.size }, criticalHourBefore: this.hourBefore.distinct(0),
      critical3h: this.threeHours.distinct(0), authors3h: this.threeHours.distinct(1), originals3h: this.originals3h.size,
      critical24h: this.day.distinct(0), authors24h: this.day.distinct(3), originals24h: this.originals24h.size,
      baseline60: usual.value, usualDay: usual.day, usualShare: usual.share, usualCrisisShare: usual.crisisShare, historyDays: usual.historyDays,
      namesakes3h: this.namesakes3h, namesakes24h: this.excluded24h.size + (this.originals24h.tally(0).get('namesake') ?? 0), usualNamesakeShare: usual.namesakeShare,
      maxFollowersCritical: this.mostFollowers(), ...this.crisisAuthors(),
      hasCriticalArticle24h: this.articles24h.size > 0, risingSources: this.countRising(), leadingCategory: this.leadingCategory(), repostGrowth: this.reposts.strongest(nowMs),
      posts3h, posts24h: this.day.size, texts24h: this.day.distinct(2), copyShare3h: posts3h === 0 ? 0 : 1 - this.threeHours.distinct(2) / posts3h,
      tone3h: { criticism: tone.get('criticism') ?? 0, counter: tone.get('counter') ?? 0, topical: tone.get('topical') ?? 0 },
    };
  }

  /** The leading category among the critical originals of 3 hours, else of the day; null where none has any. */
  private leadingCategory(): Category | null {
    const recent = leadOf(this.threeHours.tally(3));
    return (recent ?? leadOf(this.day.tally(1))) as Category | null;
  }

  /** Articles of the last 24 hours that say something bad, oldest first. */
  badNews(): readonly MeteredPost[] {
    return this.articles24h.inside();
  }

  /** Originals written in the last 3 hours, those of a namesake among them, and what came in these hours late or from long ago. */
  arrivals(): { posts: number; namesakes: number; late: number; old: number } {
    const ages = this.arrived3h.tally(0);
    return { posts: this.originals3h.size + this.excluded3h.size, namesakes: this.namesakes3h, late: ages.get('late') ?? 0, old: ages.get('old') ?? 0 };
  }

  private get namesakes3h(): number {
    return this.excluded3h.size + (this.originals3h.tally(1).get('namesake') ?? 0);
  }

  private timelinesOf(post: MeteredPost): RollingTimeline<MeteredPost>[] {
    const timelines = [this.originals];
    if (post.isCritical) timelines.push(this.critical);
    if (post.isCritical && post.isCertain && (post.followers ?? 0) >= largeFollowers) timelines.push(this.large);
    if (post.isBadNews) timelines.push(this.articles);
    if (post.crises.length + post.nearCrises.length > 0) timelines.push(this.crises);
    return timelines;
  }

  private mostFollowers(): number | null {
    return this.large3h.inside().reduce<number | null>((most, { followers }) => (followers === null ? most : Math.max(most ?? 0, followers)), null);
  }

  private crisisAuthors(): ReturnType<typeof authorsByCategory> {
    return authorsByCategory(this.crises3h.inside().flatMap((post) => [
      ...post.crises.map((category) => ({ author: post.author, text: post.text, category, isNear: false })), ...post.nearCrises.map((category) => ({ author: post.author, text: post.text, category, isNear: true })),
    ]));
  }

  /** Sources with more than two critical posts in this hour, and more than in the hour before. */
  private countRising(): number {
    const before = this.hourBefore.tally(1);
    return [...this.hour.tally(2)].filter(([name, posts]) => posts > Math.max(2, before.get(name) ?? 0)).length;
  }
}

type Arrival = { readonly atMs: number; readonly post: MeteredPost };
const ageOf = ({ lateMs }: MeteredPost): string | null => (lateMs > oldMs ? 'old' : lateMs > tardyMs ? 'late' : null);

function leadOf(tally: ReadonlyMap<string, number>): string | null {
  let lead: string | null = null;
  for (const [name, posts] of tally) if (lead === null || posts > (tally.get(lead) ?? 0)) lead = name;
  return lead;
}
