import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { FreshMentionService } from '../../listen/ingest/fresh-mention.service.js';
import { copyKeyOf } from '../../listen/ingest/copy.reader.js';
import { LabelReader } from '../teach/label.reader.js';
import type { LabelledPost, StandingLabel } from '../teach/label.reader.js';
import { JudgementStore } from './judgement.store.js';
import type { JudgedMention } from './judgement.store.js';

/** Keys computed in one go, a few milliseconds. */
const keysInOneGo = 250;

/** What judging knows of posts before it reads their words: the posts themselves, and what people said of them. */
@Injectable()
export class JudgedPosts {
  constructor(
    private readonly store: JudgementStore,
    private readonly fresh: FreshMentionService,
    private readonly labels: LabelReader,
  ) {}

  /** To be called first: nobody labels from here to the end of the transaction, so no judgement is written that misses a label. */
  keepLabelsStill(tx: Transaction): Promise<void> {
    return this.store.keepLabelsStill(tx);
  }

  /** Posts this process has just stored are at hand, the others are read; so are those that changed since, for what is at hand is not them any more. */
  async load(tx: Transaction, ids: readonly string[], changed: ReadonlySet<string>): Promise<JudgedMention[]> {
    const fresh = ids.flatMap((id) => this.fresh.take(id) ?? []).filter(({ id }) => !changed.has(id));
    const atHand = new Set(fresh.map(({ id }) => id));
    const others = ids.filter((id) => !atHand.has(id));
    const loaded = [...(await this.store.withChannels(tx, fresh)), ...(others.length > 0 ? await this.store.load(tx, others) : [])];
    // Written in the order of ids, so that two who judge the same posts do not wait for each other.
    return loaded.toSorted((a, b) => Number(a.id) - Number(b.id));
  }

  /** The labels that decide judgements of these posts, by `judgementPlaceKey`. While there are no labels, no key of a text is computed. */
  async labelsOf(tx: Transaction, mentions: readonly JudgedMention[]): Promise<ReadonlyMap<string, StandingLabel>> {
    if (mentions.length === 0 || !(await this.labels.isThereAny(tx))) return new Map();
    const posts: LabelledPost[] = [];
    for (const [at, { id, title, text, folded, repostOf, topicIds }] of mentions.entries()) {
      posts.push({ mentionId: id, copyKey: copyKeyOf({ id, title, text, repostOf }, folded), topicIds });
      if (at % keysInOneGo === keysInOneGo - 1) await letOthersRun();
    }
    return this.labels.forPosts(tx, posts);
  }
}
