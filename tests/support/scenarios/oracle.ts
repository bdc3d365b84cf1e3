import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { clockOf, hourMs, minuteMs } from './scenario.ts';
import type { Scenario, ScenarioEntry, Truth } from './scenario.ts';

/** When a topic first reached the levels within one event; ISO instants, null where it never did. */
export type OracleEvent = { from: string; until: string; level2: string | null; level3: string | null };

export type OracleTopic = { topic: string; events: OracleEvent[]; /** ISO instants of each rise to level 3 or more. */ alarms: string[]; highest: Level };

/** A critical original as it counts. */
type Critical = { at: number; id: string; author: string; followers: number; truth: Truth };

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line);

const grave: readonly Category[] = ['safety', 'product_quality', 'data_leak', 'discrimination', 'whistleblowing', 'misconduct'];
const conduct: readonly Category[] = ['outage', 'employee_post', 'official_post', 'stealth_marketing'];
const livesAndData: readonly Category[] = ['safety', 'data_leak', 'product_quality'];

const authorsOf = (posts: readonly Critical[]): number => new Set(posts.map(({ author }) => author)).size;

/** Few people write much. */
const isNarrow = (posts: readonly Critical[]): boolean => authorsOf(posts) < posts.length * 0.3;

/** One text counts once per account; where half of the posts or more are copies, once altogether. */
function withoutCopies(posts: readonly Critical[]): Critical[] {
  const copies = posts.filter(({ truth }) => truth.copyGroup !== undefined).length;
  if (copies === 0) return [...posts];
  const isFlooded = copies > 1 && copies * 2 >= posts.length;
  const seen = new Set<string>();
  return posts.filter(({ truth, author, id }) => {
    const key = truth.copyGroup === undefined ? `post ${id}` : `${truth.copyGroup} ${isFlooded ? '' : author}`;
    return seen.size !== seen.add(key).size;
  });
}

/** What one topic's rules need to know of the lines so far. */
class TopicState {
  private readonly criticals: Critical[] = [];
  private readonly talk: number[] = [];
  private readonly hours = new Map<number, number>();
  private readonly reposts = new Map<string, { clock: number; count: number }[]>();
  private level: Level = 1;
  private heldAt = 0;

  /** Takes an original of the topic at the time it was posted, as far as that is known at the clock. */
  take(line: NeutralMention, truth: Truth, clock: number): void {
    const at = line.posted_at ? Math.min(clock, Date.parse(line.posted_at)) : clock;
    if (truth.stance === 'criticism') this.add({ at, id: line.external_id, author: line.author_id ?? line.external_id, followers: line.author_followers ?? 0, truth });
    else if (truth.stance !== 'none') this.talk.push(at);
  }

  private add(post: Critical): void {
    this.criticals.push(post);
    this.criticals.sort((a, b) => a.at - b.at);
    this.reposts.set(post.id, [{ clock: post.at, count: 0 }]);
    const hour = Math.floor(post.at / hourMs);
    this.hours.set(hour, (this.hours.get(hour) ?? 0) + 1);
  }

  /** Notes how often a critical post was reposted; false where the post is not one of this topic's. */
  noteReposts(id: string, clock: number, countOf: (before: number) => number): boolean {
    const known = this.reposts.get(id);
    if (!known) return false;
    const before = known.at(-1)?.count ?? 0;
    known.push({ clock, count: Math.max(before, countOf(before)) });
    return true;
  }

  /** The level after this instant: it rises at once and falls a step when its condition has not held for 60 minutes. */
  evaluate(now: number): Level {
    const due = this.findLevel(now);
    if (due >= this.level) [this.level, this.heldAt] = [due, now];
    else if (now - this.heldAt >= hourMs) [this.level, this.heldAt] = [(this.level - 1) as Level, now];
    return this.level;
  }

  private within(now: number, fromHoursAgo: number, untilHoursAgo = 0): Critical[] {
    const found: Critical[] = [];
    for (let n = this.criticals.length - 1; n >= 0; n -= 1) {
      const post = this.criticals[n];
      if (!post || post.at <= now - fromHoursAgo * hourMs) break;
      if (post.at <= now - untilHoursAgo * hourMs) found.push(post);
    }
    return withoutCopies(found);
  }

  private findLevel(now: number): Level {
    const day = this.within(now, 24);
    const recent = day.length === 0 ? [] : this.within(now, 3);
    return Math.max(this.findSpread(now, recent, day), this.findImpact(recent.filter(({ truth }) => truth.riskLevel === 3))) as Level;
  }

  private findSpread(now: number, recent: readonly Critical[], day: readonly Critical[]): Level {
    const talk = this.talk.filter((at) => at > now - 3 * hourMs && at <= now).length;
    const isHollow = talk > 3 * recent.length;
    if (!isHollow && day.length >= 100 && !isNarrow(day)) return 4;
    if (recent.length === 0) return 1;
    if (!isHollow && (this.isBroad(now, recent) || recent.some(({ followers }) => followers >= 100_000))) return 3;
    const hour = this.within(now, 1);
    const isRise = hour.length >= 10 && hour.length >= 3 * this.baselineAt(now) && authorsOf(hour) >= 5;
    return isRise || this.hasExplodingPost(now, day) ? 2 : 1;
  }

  /** Many people: 50 within three hours, or a surge in two windows running. */
  private isBroad(now: number, recent: readonly Critical[]): boolean {
    if (authorsOf(recent) < 10 || isNarrow(recent)) return false;
    if (recent.length >= 50) return true;
    const least = Math.max(20, 5 * this.baselineAt(now));
    const hour = this.within(now, 1);
    return hour.length >= least && authorsOf(hour) >= 10 && this.within(now, 2, 1).length >= least;
  }

  private findImpact(crises: readonly Critical[]): Level {
    const authorsBy = (categories: readonly Category[]): number =>
      Math.max(...categories.map((category) => authorsOf(crises.filter(({ truth }) => truth.category === category))));
    if (crises.length < 2) return 1;
    if (authorsBy(livesAndData) >= 10) return 4;
    if (authorsBy(grave) >= 3 || authorsBy(conduct) >= 5) return 3;
    return authorsOf(crises) >= 2 ? 2 : 1;
  }

  /** Criticism an hour at this hour of the week, one at least. */
  private baselineAt(now: number): number {
    const hour = Math.floor(now / hourMs);
    const before = [168, 336].flatMap((weeks) => [-1, 0, 1].map((beside) => this.hours.get(hour - weeks + beside) ?? 0));
    return Math.max(1, before.reduce((sum, count) => sum + count, 0) / before.length);
  }

  private hasExplodingPost(now: number, posts: readonly Critical[]): boolean {
    return posts.some(({ id }) => {
      const known = this.reposts.get(id) ?? [];
      const current = known.at(-1)?.count ?? 0;
      const before = known.findLast(({ clock }) => clock <= now - hourMs)?.count ?? 0;
      return current >= 100 && current >= 10 * Math.max(1, before);
    });
  }
}

/** Topics one of whose critical posts this line says was reposted. */
function takeReposts(states: ReadonlyMap<string, TopicState>, line: NeutralLine, clock: number): string[] {
  const note = (id: string, countOf: (before: number) => number): string[] => [...states].filter(([, state]) => state.noteReposts(id, clock, countOf)).map(([topic]) => topic);
  if (isMention(line)) return line.repost_of === null ? [] : note(line.repost_of, (before) => before + 1);
  const counted = line.line_kind === 'engagement' ? line.reposts : null;
  return line.line_kind === 'engagement' && typeof counted === 'number' ? note(line.external_id, () => counted) : [];
}

/** Hands a line to its topic; gives the topics it may have moved. */
function takeLine(states: ReadonlyMap<string, TopicState>, { line, truth }: ScenarioEntry, clock: number): string[] {
  if (!isMention(line) || line.repost_of !== null) return takeReposts(states, line, clock);
  const topic = truth?.topic;
  if (topic) states.get(topic)?.take(line, truth, clock);
  return topic ? [topic] : [];
}

/** What one topic went through, step by step. */
class TopicCourse {
  private level: Level = 1;
  private highest: Level = 1;
  private readonly alarms: string[] = [];
  private readonly events: OracleEvent[];

  constructor(private readonly topic: string, scenario: Scenario) {
    this.events = scenario.events.filter((event) => event.topic === topic).map(({ from, until }) => ({ from, until, level2: null, level3: null }));
  }

  note(level: Level, now: number): void {
    const at = new Date(now).toISOString();
    if (level >= 3 && this.level < 3) this.alarms.push(at);
    this.level = level;
    if (level > this.highest) this.highest = level;
    for (const event of this.events) {
      if (now < Date.parse(event.from) || now > Date.parse(event.until)) continue;
      if (level >= 2) event.level2 ??= at;
      if (level >= 3) event.level3 ??= at;
    }
  }

  get result(): OracleTopic {
    return { topic: this.topic, events: this.events, alarms: this.alarms, highest: this.highest };
  }
}

/**
 * When someone who knows the truth of every post would raise each topic, by the level rules at standard sensitivity:
 * evaluated after each line and at each whole minute, to 60 minutes past the last line.
 */
export function askOracle(scenario: Scenario): OracleTopic[] {
  const states = new Map(scenario.topics.map(({ name }) => [name, new TopicState()]));
  const courses = new Map(scenario.topics.map(({ name }) => [name, new TopicCourse(name, scenario)]));
  const look = (topics: Iterable<string>, now: number): void => {
    for (const topic of topics) courses.get(topic)?.note(states.get(topic)?.evaluate(now) ?? 1, now);
  };
  const first = scenario.entries[0];
  let clock = first ? clockOf(first.line) : 0;
  const passTo = (until: number): void => {
    for (let minute = Math.floor(clock / minuteMs) * minuteMs + minuteMs; minute <= until; minute += minuteMs) look(states.keys(), minute);
    clock = Math.max(clock, until);
  };
  for (const entry of scenario.entries) {
    const stated = clockOf(entry.line);
    passTo(Number.isNaN(stated) ? clock : Math.max(clock, stated));
    look(takeLine(states, entry, clock), clock);
  }
  passTo(clock + hourMs);
  return [...courses.values()].map((course) => course.result);
}
