import type { NeutralEdit, NeutralEngagement, NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import { judgeMention } from '../../judge/analyse/judge-mention.js';
import type { JudgeBy, MentionJudgement } from '../../judge/analyse/judge-mention.js';
import type { MeteredPost } from '../../judge/detect/domain/meter/topic-meter.js';
import { TopicWatch } from '../../judge/detect/domain/topic-watch.js';
import type { WatchNews } from '../../judge/detect/domain/topic-watch.js';
import { hourlyBaseline } from '../../judge/measure/domain/baseline.js';
import { aliasOf } from '../../listen/ingest/domain/alias-lines.js';
import { withCleanNames } from '../../listen/ingest/domain/clean-names.js';
import { prepareMention } from '../../listen/ingest/domain/prepare-mention.js';
import type { PreparedMention } from '../../listen/ingest/domain/prepare-mention.js';
import { TextGroups } from './text-groups.js';

export type ReplayNews = WatchNews & { readonly topic: string; readonly atMs: number };
/** What is remembered of a post: its newest form, its topics, and what it counts for in each. */
type Kept = { form: NeutralMention; content: string; topicIds: number[]; posts: Map<number, MeteredPost>; seenMs: number; isRemoved: boolean };

const minuteMs = 60_000;
/** Levels are followed this long past the last line. */
const afterwardsMs = 60 * minuteMs;
/** A margin of the two best readings of a post from which a large account is believed at once. */
const certainMargin = 0.5;
/** A category of crisis level counts from this confidence on; one below it only where the judge is sure. */
const sureCategory = 0.35;
const sureNearCategory = 0.6;
const keyOf = (source: string, id: string): string => `${source}\u0000${id}`;

/** Runs recorded lines through taking in, judging, measuring and detecting, as the product would; holds everything in memory and stores nothing. */
export class RecordedStream {
  private readonly watches: ReadonlyMap<number, { name: string; watch: TopicWatch }>;
  private readonly kept = new Map<string, Kept>();
  /** Lines that are no mention name no source: the newest post of that id is meant. */
  private readonly keyById = new Map<string, string>();
  private readonly texts = new TextGroups();
  private nowMs = -Infinity;

  constructor(
    private readonly by: JudgeBy,
    sensitivity: Sensitivity,
    private readonly tell: (news: ReplayNews) => void,
  ) {
    this.watches = new Map(by.matcher.topics.map(({ id, name }) => [id, { name, watch: new TopicWatch(sensitivity, hourlyBaseline) }]));
  }

  /** Takes one line; time goes on to when it was received, never back. */
  take(given: NeutralLine): void {
    const line = withCleanNames(given);
    const atMs = this.instantOf(line);
    if (Number.isFinite(atMs)) this.goOnTo(atMs);
    for (const topicId of this.apply(line)) this.look(topicId);
  }

  /** The hour after the last line. */
  finish(): void {
    if (Number.isFinite(this.nowMs)) this.goOnTo(this.nowMs + afterwardsMs);
  }

  private instantOf(line: NeutralLine): number {
    const stated = 'line_kind' in line ? [line.at, 'posted_at' in line ? line.posted_at : null] : [line.received_at, line.posted_at];
    const received = 'received_at' in line ? line.received_at : null;
    return Date.parse(received ?? stated.find((time) => time !== null && time !== undefined) ?? '');
  }

  /** Looks at every topic at each whole minute on the way. */
  private goOnTo(atMs: number): void {
    const first = this.nowMs === -Infinity ? atMs : (Math.floor(this.nowMs / minuteMs) + 1) * minuteMs;
    for (let minute = first; minute <= atMs; minute += minuteMs) {
      this.nowMs = minute;
      for (const topicId of this.watches.keys()) this.look(topicId);
    }
    this.nowMs = Math.max(this.nowMs, atMs);
  }

  private look(topicId: number): void {
    const watched = this.watches.get(topicId);
    const news = watched?.watch.look(this.nowMs) ?? null;
    if (watched !== undefined && news !== null) this.tell({ ...news, topic: watched.name, atMs: this.nowMs });
  }

  /** Answers the topics whose figures may have changed. */
  private apply(line: NeutralLine): readonly number[] {
    if (!('line_kind' in line)) return this.takeMention(line);
    const key = this.keyById.get(line.line_kind === 'tombstone' ? line.tombstone_of : line.external_id);
    const kept = key === undefined ? undefined : this.kept.get(key);
    if (kept === undefined) return line.line_kind === 'edit' ? this.takeUnknownEdit(line) : [];
    if (line.line_kind === 'edit') return this.takeForm({ ...kept.form, ...statedOf(line) }, kept);
    if (line.line_kind === 'engagement') return this.takeCounts(line, kept);
    // What was counted stays counted: taking a post down does not undo that it was said.
    kept.isRemoved = true;
    return [];
  }

  private takeMention(mention: NeutralMention): readonly number[] {
    const key = keyOf(mention.source, mention.external_id);
    const kept = this.kept.get(key);
    if (kept !== undefined) return [...this.takeCounts(mention, kept), ...this.takeForm(mention, kept)];
    this.keyById.set(mention.external_id, key);
    const alias = aliasOf(mention);
    if (alias !== null) this.keyById.set(alias, key);
    return this.takeNew(mention, key);
  }

  /** An edit that carries a whole post stands for the post. */
  private takeUnknownEdit(line: NeutralEdit): readonly number[] {
    const { line_kind: _kind, at, ...fields } = line;
    if (fields.source === undefined) return [];
    return this.takeMention({ ...silent, ...fields, source: fields.source, received_at: fields.received_at ?? at });
  }

  private takeNew(form: NeutralMention, key: string): readonly number[] {
    const mention = this.prepare(form, this.nowMs);
    const original = form.repost_of === null ? undefined : this.kept.get(this.keyById.get(form.repost_of) ?? '');
    const topicIds = mention.folded === '' ? original?.topicIds ?? [] : this.by.matcher.match(mention.folded);
    const kept: Kept = { form, content: mention.content, topicIds, posts: new Map(), seenMs: this.nowMs, isRemoved: false };
    this.kept.set(key, kept);
    if (original !== undefined) this.countRepost(original, mention.sortMs);
    this.count(mention, kept);
    if (form.repost_of === null) this.countExcluded(mention);
    return [...new Set([...topicIds, ...(original?.topicIds ?? [])])];
  }

  private takeForm(form: NeutralMention, kept: Kept): readonly number[] {
    const mention = this.prepare(form, kept.seenMs);
    if (kept.isRemoved || mention.content === kept.content) return [];
    const before = kept.topicIds;
    for (const [topicId, post] of kept.posts) this.watches.get(topicId)?.watch.remove(post);
    Object.assign(kept, { form, content: mention.content, posts: new Map(), topicIds: this.by.matcher.match(mention.folded) });
    this.count(mention, kept);
    return [...new Set([...before, ...kept.topicIds])];
  }

  private takeCounts({ reposts }: Pick<NeutralEngagement, 'reposts'>, kept: Kept): readonly number[] {
    if (reposts === null || reposts === undefined) return [];
    for (const topicId of kept.posts.keys()) this.watches.get(topicId)?.watch.reposts.read(idOf(kept.form), this.nowMs, reposts);
    return kept.topicIds;
  }

  private countRepost({ posts, form }: Kept, atMs: number): void {
    for (const topicId of posts.keys()) this.watches.get(topicId)?.watch.reposts.addOne(idOf(form), atMs);
  }

  private countExcluded({ folded, sortMs }: PreparedMention): void {
    for (const topicId of this.by.matcher.cancelled(folded)) this.watches.get(topicId)?.watch.addExcluded(sortMs);
  }

  /** Judges a post and counts it for its topics; a bare repost says nothing of its own. */
  private count(mention: PreparedMention, kept: Kept): void {
    if (kept.topicIds.length === 0 || (mention.repost_of !== null && mention.folded === '')) return;
    const judged = judgeMention({
      id: idOf(mention), text: mention.text, title: mention.title, folded: mention.folded, language: mention.language, authorHandle: mention.author_handle,
      repostOf: mention.repost_of, sortMs: mention.sortMs, topicIds: kept.topicIds, rating: mention.rating, channel: mention.source,
    }, this.by);
    for (const one of judged) {
      const watch = this.watches.get(one.topicId)?.watch;
      if (watch === undefined || mention.repost_of !== null) continue;
      const post = this.meteredOf(mention, one, kept.seenMs);
      kept.posts.set(one.topicId, post);
      watch.add(post);
      // Praise and the company's own posts may spread as they like.
      if (one.kind !== 'official' && one.kind !== 'spam' && one.polarity !== 'positive' && !one.isNamesake) watch.reposts.addPost(post.id, post.atMs, this.nowMs, mention.reposts);
    }
  }

  private meteredOf(mention: PreparedMention, judged: MentionJudgement, seenMs: number): MeteredPost {
    const id = idOf(mention);
    return {
      id, atMs: mention.sortMs, author: mention.author_id ?? mention.author_handle ?? mention.author_name ?? `mention:${id}`,
      text: judged.isCritical || judged.riskLevel >= 2 ? this.texts.keyOf({ id, title: mention.title, text: mention.text, repostOf: null }) : '',
      source: mention.source, followers: mention.author_followers, kind: judged.kind, stance: judged.stance, isCritical: judged.isCritical,
      isBadNews: isBadNews(judged),
      isCertain: judged.margin >= certainMargin || judged.riskLevel >= 2,
      crises: categoriesOf(judged, 3, sureCategory), nearCrises: categoriesOf(judged, 2, sureNearCategory),
      category: judged.category, isNamesake: judged.isNamesake, lateMs: Math.max(0, seenMs - (mention.postedMs ?? seenMs)),
    };
  }

  private prepare(form: NeutralMention, seenMs: number): PreparedMention {
    return prepareMention(form, { claimedMs: form.posted_at === null ? NaN : Date.parse(form.posted_at), nowMs: seenMs });
  }
}

const isBadNews = ({ kind, isCritical, riskLevel, polarity, margin, isNamesake }: MentionJudgement): boolean =>
  kind === 'news' && !isNamesake && (isCritical || (polarity === 'negative' && riskLevel >= 2 && margin >= certainMargin));

/** Categories of this level that the judge is sure enough of. */
function categoriesOf({ kind, categories }: MentionJudgement, wanted: number, least: number): Category[] {
  if (kind === 'official' || kind === 'spam') return [];
  return categories.flatMap(({ category, level, confidence }) => (level === wanted && confidence >= least ? category : []));
}

const idOf = ({ source, external_id: id }: Pick<NeutralMention, 'source' | 'external_id'>): string => keyOf(source, id);
const silent: Omit<NeutralMention, 'external_id' | 'source' | 'text'> = {
  url: null, author_id: null, author_handle: null, author_name: null, author_followers: null, text_is_full: true, title: null, content_warning: null, language: null,
  posted_at: null, received_at: null, reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
  parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {},
};

/** What an edit states of a post. */
function statedOf({ line_kind: _kind, at: _at, ...fields }: NeutralEdit): Partial<NeutralMention> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
