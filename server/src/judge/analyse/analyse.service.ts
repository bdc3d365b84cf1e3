import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { CurrentJudge } from './current-judge.js';
import { judgeMention } from './judge-mention.js';
import type { JudgeBy } from './judge-mention.js';
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
  judgeOne(mention: JudgedMention, by: JudgeBy): JudgementRecord[] {
    const onFailure = (error: unknown, mentionId: string): void => this.log.error('a mention could not be judged', error, { mentionId });
    return judgeMention(mention, { ...by, onFailure }).map((judged) => ({ ...judged, state: mention.state }));
  }
}
