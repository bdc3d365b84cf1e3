import { hash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import type { Transaction } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { FreshMentionService } from '../../listen/ingest/fresh-mention.service.js';
import { CurrentJudge } from './current-judge.js';
import type { Judge } from './domain/judge.js';
import { judgePost, readPost } from './domain/judge-post.js';
import type { ReadPost } from './domain/judge-post.js';
import { locateTarget } from './domain/locate-target.js';
import type { PostJudgement } from './domain/post-judgement.js';
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
export type JudgeBy = { judge: Judge; matcher: TopicMatcher };
/** A post is read once, and identical judgements of it (as a whole and for its only brand) are computed once. */
type Memo = { judge: Judge; judged: Map<string | null, PostJudgement>; read: ReadPost | undefined };

/** Judges what was taken in: one judgement for the text as a whole and one for each topic it belongs to. */
@Injectable()
export class AnalyseService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly store: JudgementStore,
    private readonly topics: TopicReader,
    private readonly fresh: FreshMentionService,
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

  /**
   * Judges stored posts anew in the acting transaction, by the judge it sees. What only this makes critical or a crisis
   * counts in all figures but raises no level.
   */
  async judgeAgain(tx: Transaction, ids: readonly string[], matcher: TopicMatcher): Promise<void> {
    const by = { judge: await this.current.get(tx), matcher };
    const mentions = (await this.load(tx, ids, new Set(ids))).filter(({ isDeleted }) => !isDeleted);
    const touched = touchedMinutes(await this.judgeAndWrite(tx, mentions, by, true), []);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (mentions.length > 0) tx.emit('mention.changed', { ids: mentions.map(({ id }) => id) });
  }

  private async judge(tx: Transaction, batches: readonly JudgeBatch[], matcher: TopicMatcher): Promise<void> {
    const by: JudgeBy = { judge: await this.current.getForWriting(tx), matcher };
    const ids = [...new Set(batches.flatMap((batch) => batch.ids))];
    const known = new Set(batches.flatMap((batch) => (batch.areNew === true ? [] : batch.ids)));
    const loaded = await this.load(tx, ids, known);
    const done = await this.store.forgetWords(tx, loaded.flatMap((mention) => (mention.isDeleted ? mention.id : [])));
    const mentions = loaded.filter((mention) => !done.has(mention.id));
    const records = await this.judgeAndWrite(tx, mentions, by);
    const dropped = await this.store.dropOthers(tx, mentions.filter((mention) => known.has(mention.id)), records);
    const touched = touchedMinutes(records, dropped);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (ids.length > 0) tx.emit('mention.changed', { ids });
  }

  /** Posts this process has just stored are at hand, the others are read; so are those that changed since, for what is at hand is not them any more. */
  private async load(tx: Transaction, ids: readonly string[], changed: ReadonlySet<string>): Promise<JudgedMention[]> {
    const fresh = ids.flatMap((id) => this.fresh.take(id) ?? []).filter(({ id }) => !changed.has(id));
    const atHand = new Set(fresh.map(({ id }) => id));
    const others = ids.filter((id) => !atHand.has(id));
    const loaded = [...(await this.store.withChannels(tx, fresh)), ...(others.length > 0 ? await this.store.load(tx, others) : [])];
    // Written in the order of ids, so that two who judge the same posts do not wait for each other.
    return loaded.toSorted((a, b) => Number(a.id) - Number(b.id));
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

  /** Judges one post as a whole and for each of its topics; writes nothing. */
  judgeOne(mention: JudgedMention, { judge, matcher }: JudgeBy): JudgementRecord[] {
    const hits = mention.topicIds.length > 0 ? matcher.hits(mention.folded) : new Map<number, string[]>();
    const memo: Memo = { judge, judged: new Map(), read: undefined };
    // Without a title, what was folded for matching is the text alone.
    const textKey = hash('sha256', mention.title === null ? mention.folded : foldText(mention.text), 'buffer').subarray(0, 16);
    // A post may count for topics it only inherited (a repost of a matching post).
    return [0, ...mention.topicIds].map((topicId) => {
      const isOfficial = topicId !== 0 && matcher.isOfficial(topicId, mention.authorHandle);
      const target = locateTarget(mention.text, hits.get(topicId) ?? []);
      return toRecord(mention, topicId, textKey, this.judgeSafely(mention, target, isOfficial, memo), judge);
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

function toRecord(mention: JudgedMention, topicId: number, textKey: Buffer, judged: PostJudgement | null, judge: Judge): JudgementRecord {
  const isOriginal = mention.repostOf === null;
  const found = judged ?? noJudgement;
  return {
    mentionId: mention.id, topicId, sortMs: mention.sortMs, isCritical: isOriginal && found.stance === 'criticism' && found.kind !== 'official' && found.kind !== 'spam',
    textKey, state: mention.state,
    category: found.categories[0]?.category ?? null, rulesVersion: judge.version, ...found,
  };
}
