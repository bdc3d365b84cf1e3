import { createHash } from 'node:crypto';
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

const batchesAtOnce = 20;
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

  /** Judges what waits; answers how many batches were done. Repeating a batch gives the same rows. */
  async judgeWaiting(): Promise<number> {
    const matcher = await this.topics.matcher();
    return this.queue.take<{ ids: string[] }>('judge', batchesAtOnce, async (tx, batches) => {
      await this.judge(tx, [...new Set(batches.flatMap((batch) => batch.ids))], matcher);
    });
  }

  private async judge(tx: Transaction, ids: readonly string[], matcher: TopicMatcher): Promise<void> {
    const mentions = await this.store.load(tx, ids);
    const records = mentions.flatMap((mention) => this.judgeOne(mention, matcher));
    const touched = await this.store.replace(tx, mentions, records);
    if (touched.length > 0) await this.queue.append(tx, 'measure', { minutes: touched });
    if (ids.length > 0) tx.emit('mention.changed', { ids: [...ids] });
  }

  private judgeOne(mention: JudgedMention, matcher: TopicMatcher): JudgementRecord[] {
    const hits = mention.topic_ids.length > 0 ? matcher.hits(mention.folded) : new Map<number, string[]>();
    const memo: Memo = new Map();
    // A post may count for topics it only inherited (a repost of a matching post).
    return [0, ...mention.topic_ids].map((topicId) => {
      const isOfficial = topicId !== 0 && matcher.isOfficial(topicId, mention.author_handle);
      const target = locateTarget(mention.text, hits.get(topicId) ?? []);
      return toRecord(mention, topicId, this.judgeSafely(mention, target, isOfficial, memo));
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

function toRecord(mention: JudgedMention, topicId: number, judged: PostJudgement | null): JudgementRecord {
  const isOriginal = mention.repost_of === null;
  const found = judged ?? noJudgement;
  return {
    mentionId: mention.id, topicId, sortAt: mention.sort_at, authorKey: mention.author_id ?? mention.author_handle ?? mention.author_name ?? `mention:${mention.id}`,
    isOriginal, isCritical: isOriginal && !mention.is_deleted && found.stance === 'criticism' && found.kind !== 'official' && found.kind !== 'spam',
    followers: mention.author_followers, textKey: createHash('sha256').update(foldText(mention.text)).digest().subarray(0, 16),
    category: found.categories[0]?.category ?? null, rulesVersion: analyseRules.version, ...found,
  };
}
