import { hash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import type { Transaction } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { analyseRules } from './analyse-rules.js';
import { judgePost } from './domain/judge-post.js';
import { locateTarget } from './domain/locate-target.js';
import type { PostJudgement } from './domain/post-judgement.js';
import { JudgementStore } from './judgement.store.js';
import type { JudgementRecord, JudgedMention } from './judgement.store.js';

/** Small transactions: what is held in memory and written at once stays small in a storm. */
const batchesAtOnce = 4;
/** Counting comes after this many transactions at the latest; counting more often would count the same minutes again and again. */
const roundsAtOnce = 5;
/** Posts judged in one go, some 10 ms; then requests and live screens get their turn. */
const judgedInOneGo = 250;
/** Identical judgements of one post (as a whole and for its only brand) are computed once. */
type Memo = Map<string | null, PostJudgement>;

/** Judges what was taken in: one judgement for the text as a whole and one for each topic it belongs to. */
@Injectable()
export class AnalyseService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly store: JudgementStore,
    private readonly topics: TopicReader,
    private readonly log: Log,
  ) {}

  /** Judges what waits, a bounded part of it a call; answers how many batches were done. Repeating a batch gives the same rows. */
  async judgeWaiting(): Promise<number> {
    const matcher = await this.topics.matcher();
    let done = 0;
    for (let round = 0; round < roundsAtOnce; round += 1) {
      const taken = await this.queue.take<{ ids: string[] }>('judge', batchesAtOnce, async (tx, batches) => {
        await this.judge(tx, [...new Set(batches.flatMap((batch) => batch.ids))], matcher);
      });
      done += taken;
      if (taken < batchesAtOnce) break;
    }
    return done;
  }

  private async judge(tx: Transaction, ids: readonly string[], matcher: TopicMatcher): Promise<void> {
    const loaded = await this.store.load(tx, ids);
    const done = await this.store.forgetWords(tx, loaded.flatMap((mention) => (mention.is_deleted ? mention.id : [])));
    const mentions = loaded.filter((mention) => !done.has(mention.id));
    const records: JudgementRecord[] = [];
    for (let at = 0; at < mentions.length; at += judgedInOneGo) {
      for (const mention of mentions.slice(at, at + judgedInOneGo)) records.push(...this.judgeOne(mention, matcher));
      await letOthersRun();
      // Judging long posts on a busy machine takes seconds; a silent transaction would be ended by the database.
      await tx.execute('select 1');
    }
    const touched = await this.store.replace(tx, mentions, records);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (ids.length > 0) tx.emit('mention.changed', { ids: [...ids] });
  }

  private judgeOne(mention: JudgedMention, matcher: TopicMatcher): JudgementRecord[] {
    const hits = mention.topic_ids.length > 0 ? matcher.hits(mention.folded) : new Map<number, string[]>();
    const memo: Memo = new Map();
    const textKey = hash('sha256', foldText(mention.text), 'buffer').subarray(0, 16);
    // A post may count for topics it only inherited (a repost of a matching post).
    return [0, ...mention.topic_ids].map((topicId) => {
      const isOfficial = topicId !== 0 && matcher.isOfficial(topicId, mention.author_handle);
      const target = locateTarget(mention.text, hits.get(topicId) ?? []);
      return toRecord(mention, topicId, textKey, this.judgeSafely(mention, target, isOfficial, memo));
    });
  }

  /** A post the rules cannot cope with stays visible as not judged. */
  private judgeSafely(mention: JudgedMention, target: string | null, isOfficial: boolean, memo: Memo): PostJudgement | null {
    const known = isOfficial ? undefined : memo.get(target);
    if (known !== undefined) return known;
    try {
      const judged = judgePost({ text: mention.text, title: mention.title, target, language: mention.language, isOfficial, channel: mention.channel, rating: mention.rating }, analyseRules);
      if (!isOfficial) memo.set(target, judged);
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

function toRecord(mention: JudgedMention, topicId: number, textKey: Buffer, judged: PostJudgement | null): JudgementRecord {
  const isOriginal = mention.repost_of === null;
  const found = judged ?? noJudgement;
  return {
    mentionId: mention.id, topicId, sortAt: mention.sort_at, authorKey: mention.author_id ?? mention.author_handle ?? mention.author_name ?? `mention:${mention.id}`,
    isOriginal, isCritical: isOriginal && found.stance === 'criticism' && found.kind !== 'official' && found.kind !== 'spam',
    followers: mention.author_followers, textKey, fingerprint: mention.fingerprint,
    category: found.categories[0]?.category ?? null, rulesVersion: analyseRules.version, ...found,
  };
}
