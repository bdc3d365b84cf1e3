import { hash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import type { Transaction } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { judgementPlaceKey } from '../teach/label.reader.js';
import type { StandingLabel } from '../teach/label.reader.js';
import { CurrentJudge } from './current-judge.js';
import { followLabel } from './domain/follow-label.js';
import type { Judge } from './domain/judge.js';
import { judgePost, readPost } from './domain/judge-post.js';
import type { ReadPost } from './domain/judge-post.js';
import { locateTarget } from './domain/locate-target.js';
import type { PostJudgement } from './domain/post-judgement.js';
import { JudgedPosts } from './judged-posts.js';
import { JudgementStore, touchedMinutes } from './judgement.store.js';
import type { JudgementRecord, JudgedMention } from './judgement.store.js';

/** Small transactions: what is held in memory and written at once stays small in a storm. */
const batchesAtOnce = 4;
/** Counting comes after this many transactions at the latest; counting more often would count the same minutes again and again. */
const roundsAtOnce = 5;
/** Posts judged in one go, some 3 ms; then requests, live screens and the taking in of the next posts get their turn. */
const judgedInOneGo = 50;
/** Posts whose judgements are written by one statement, while the next ones are judged. */
const writtenAtOnce = 500;
/** Judging long posts on a busy machine takes seconds; a transaction silent for longer would be ended by the database. */
const silenceMs = 1_000;
/** What ingest and rematching leave: mentions, and whether all of them were new then. */
type JudgeBatch = { ids: string[]; areNew?: boolean };
/** What the posts of one go are judged by. */
export type JudgeBy = { judge: Judge; matcher: TopicMatcher; labels?: ReadonlyMap<string, StandingLabel> };
const noLabels: ReadonlyMap<string, StandingLabel> = new Map();
/** A post is read once, and identical judgements of it (as a whole and for its only brand) are computed once. */
type Memo = { judge: Judge; judged: Map<string | null, PostJudgement>; read: ReadPost | undefined };

/** Judges what was taken in: one judgement for the text as a whole and one for each topic it belongs to. */
@Injectable()
export class AnalyseService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly store: JudgementStore,
    private readonly topics: TopicReader,
    private readonly posts: JudgedPosts,
    private readonly current: CurrentJudge,
    private readonly log: Log,
  ) {}

  /** Judges what waits, a bounded part of it a call; answers how many batches were done. Repeating a batch gives the same rows. */
  async judgeWaiting(): Promise<number> {
    const matcher = await this.topics.matcher();
    let done = 0;
    for (let round = 0; round < roundsAtOnce; round += 1) {
      const taken = await this.queue.take<JudgeBatch>('judge', batchesAtOnce, (tx, batches) => this.judge(tx, batches, matcher));
      done += taken;
      // Also after a small one: counting in between would count the same minutes again for every few posts that came meanwhile.
      if (taken === 0) break;
    }
    return done;
  }

  /** Gets ready to judge certain posts anew in somebody's transaction: what that takes beside the transaction is got now. */
  async prepare(): Promise<(tx: Transaction, mentionIds: readonly string[]) => Promise<void>> {
    const matcher = await this.topics.matcher();
    return (tx, mentionIds) => this.judge(tx, [{ ids: [...mentionIds] }], matcher);
  }

  /**
   * Judges stored posts anew in the acting transaction, by the judge it sees. What only this makes critical or a crisis
   * counts in all figures but raises no level.
   */
  async judgeAgain(tx: Transaction, ids: readonly string[], matcher: TopicMatcher): Promise<void> {
    await this.posts.keepLabelsStill(tx);
    const mentions = (await this.posts.load(tx, ids, new Set(ids))).filter(({ isDeleted }) => !isDeleted);
    const by: JudgeBy = { judge: await this.current.get(tx), matcher, labels: await this.posts.labelsOf(tx, mentions) };
    const touched = touchedMinutes(await this.judgeAndWrite(tx, mentions, by, true), []);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (mentions.length > 0) tx.emit('mention.changed', { ids: mentions.map(({ id }) => id) });
  }

  private async judge(tx: Transaction, batches: readonly JudgeBatch[], matcher: TopicMatcher): Promise<void> {
    // Labels first, then the judge: whoever takes both locks takes them in this order, or two would wait for each other.
    await this.posts.keepLabelsStill(tx);
    const by: JudgeBy = { judge: await this.current.getForWriting(tx), matcher };
    const ids = [...new Set(batches.flatMap((batch) => batch.ids))];
    const known = new Set(batches.flatMap((batch) => (batch.areNew === true ? [] : batch.ids)));
    const loaded = await this.posts.load(tx, ids, known);
    const done = await this.store.forgetWords(tx, loaded.flatMap((mention) => (mention.isDeleted ? mention.id : [])));
    const mentions = loaded.filter((mention) => !done.has(mention.id));
    const records = await this.judgeAndWrite(tx, mentions, { ...by, labels: await this.posts.labelsOf(tx, mentions) });
    const dropped = await this.store.dropOthers(tx, mentions.filter((mention) => known.has(mention.id)), records);
    const touched = touchedMinutes(records, dropped);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (ids.length > 0) tx.emit('mention.changed', { ids });
  }

  /** While the database writes one portion, the next one is judged. */
  private async judgeAndWrite(tx: Transaction, mentions: readonly JudgedMention[], by: JudgeBy, isAgain = false): Promise<JudgementRecord[]> {
    const all: JudgementRecord[] = [];
    let writing = Promise.resolve();
    for (let at = 0; at < mentions.length; at += writtenAtOnce) {
      const records = await this.judgePortion(tx, mentions.slice(at, at + writtenAtOnce), by);
      await writing;
      writing = this.store.write(tx, records, isAgain);
      // Told below or at the next portion; until somebody waits for it, a failure must not end the process.
      writing.catch(() => undefined);
      all.push(...records);
    }
    await writing;
    return all;
  }

  private async judgePortion(tx: Transaction, mentions: readonly JudgedMention[], by: JudgeBy): Promise<JudgementRecord[]> {
    const records: JudgementRecord[] = [];
    let spokenAt = performance.now();
    for (let at = 0; at < mentions.length; at += judgedInOneGo) {
      for (const mention of mentions.slice(at, at + judgedInOneGo)) records.push(...this.judgeOne(mention, by));
      await letOthersRun();
      if (performance.now() - spokenAt < silenceMs) continue;
      await tx.execute('select 1');
      spokenAt = performance.now();
    }
    return records;
  }

  /** Judges one post as a whole and for each of its topics; writes nothing. Without `labels`, as the machine alone would. */
  judgeOne(mention: JudgedMention, { judge, matcher, labels = noLabels }: JudgeBy): JudgementRecord[] {
    const hits = mention.topicIds.length > 0 ? matcher.hits(mention.folded) : new Map<number, string[]>();
    const memo: Memo = { judge, judged: new Map(), read: undefined };
    // Without a title, what was folded for matching is the text alone.
    const textKey = hash('sha256', mention.title === null ? mention.folded : foldText(mention.text), 'buffer').subarray(0, 16);
    // A post may count for topics it only inherited (a repost of a matching post).
    const targets = mention.topicIds.map((topicId) => locateTarget(mention.text, hits.get(topicId) ?? []));
    const machine = [0, ...mention.topicIds].map((topicId, at) => {
      const isOfficial = topicId !== 0 && matcher.isOfficial(topicId, mention.authorHandle);
      const target = topicId === 0 ? onlyOf(targets) : targets[at - 1] ?? null;
      return { topicId, isOfficial, judged: this.judgeSafely(mention, target, isOfficial, memo) };
    });
    return machine.map((one) => {
      const label = labels.get(judgementPlaceKey(mention.id, one.topicId));
      const isFollowed = label !== undefined && doesFollow(label, { ...one, whole: machine[0]?.judged ?? null, topics: mention.topicIds.length });
      return toRecord(mention, { ...one, textKey, label: isFollowed ? label : null, version: judge.version });
    });
  }

  /** A post the rules cannot cope with stays visible as not judged. */
  private judgeSafely(mention: JudgedMention, target: string | null, isOfficial: boolean, memo: Memo): PostJudgement | null {
    const known = isOfficial ? undefined : memo.judged.get(target);
    if (known !== undefined) return known;
    try {
      const input = { text: mention.text, title: mention.title, target, language: mention.language, isOfficial, channel: mention.channel, rating: mention.rating };
      memo.read ??= readPost(input);
      const judged = judgePost(input, memo.judge, memo.read);
      if (!isOfficial) memo.judged.set(target, judged);
      return judged;
    } catch (error) {
      this.log.error('a mention could not be judged', error, { mentionId: mention.id });
      return null;
    }
  }
}

const noJudgement: Omit<PostJudgement, 'polarity'> & { polarity: null } = {
  language: 'und', kind: 'other', polarity: null, scores: { negative: 0, neutral: 0, positive: 0 }, margin: 0, isUncertain: true, stance: 'none', categories: [], riskLevel: 0, reasons: [],
};

/** The only brand of a text and the whole of it are one matter, judged once; several brands are no target of the whole. */
function onlyOf(targets: readonly (string | null)[]): string | null {
  const [first = null] = targets;
  return targets.every((target) => target === first) ? first : null;
}

type Asked = { isOfficial: boolean; topicId: number; judged: PostJudgement | null; whole: PostJudgement | null; topics: number };

/**
 * Whether a judgement follows the label found for it. The company's own account is not judged by what was said of others
 * who posted the same words, and of several brands what was said of the whole text means those that were judged like it.
 */
function doesFollow(label: StandingLabel, { isOfficial, topicId, judged, whole, topics }: Asked): boolean {
  if (isOfficial && label.isInherited) return false;
  return topics < 2 || label.topicId === topicId || judged?.polarity === whole?.polarity;
}

type Judged = { topicId: number; textKey: Buffer; judged: PostJudgement | null; label: StandingLabel | null; version: string };

function toRecord(mention: JudgedMention, { topicId, textKey, judged, label, version }: Judged): JudgementRecord {
  const isOriginal = mention.repostOf === null;
  const machine = judged ?? noJudgement;
  const found = label === null ? machine : followLabel(machine, label);
  return {
    mentionId: mention.id, topicId, sortMs: mention.sortMs, isCritical: isOriginal && found.stance === 'criticism' && found.kind !== 'official' && found.kind !== 'spam',
    textKey, state: mention.state, labelId: label?.id ?? null,
    category: found.categories[0]?.category ?? null, rulesVersion: version, ...found,
  };
}
