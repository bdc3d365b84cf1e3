import { Injectable } from '@nestjs/common';
import type { SearchAnswer } from '@hinomi/shared/contracts/search';
import { foldText } from '@hinomi/shared/text/fold-text';
import { MentionReader } from '../listen/ingest/mention.reader.js';
import { SourceReader } from '../listen/source/source.reader.js';
import { TopicReader } from '../listen/topic/topic.reader.js';
import { AlertReader } from '../respond/alert/alert.reader.js';

const hitsOfAKind = 6;
const textShown = 160;
/** Alerts looked through; older ones are found on their screen. */
const alertsLookedAt = 100;

/** One question over all wings, for the search of the frame; it owns no table. */
@Injectable()
export class SearchReader {
  constructor(
    private readonly mentions: MentionReader,
    private readonly topics: TopicReader,
    private readonly alerts: AlertReader,
    private readonly sources: SourceReader,
  ) {}

  /** Every word must occur; width, kana and case are folded. Hits are shown as the person sees them. */
  async find(q: string, personId: number): Promise<SearchAnswer> {
    const words = foldText(q).split(/\s+/).filter((word) => word !== '');
    const isHit = (...texts: readonly string[]): boolean => words.every((word) => texts.some((text) => foldText(text).includes(word)));
    const [page, topics, alerts, sources] = await Promise.all([
      this.mentions.page({ q, limit: hitsOfAKind }, personId), this.topics.list(), this.alerts.page({ limit: alertsLookedAt }), this.sources.list(),
    ]);
    return {
      mentions: page.mentions.map((mention) => ({
        id: mention.id, text: `${mention.title ?? ''} ${mention.text}`.trim().slice(0, textShown).toWellFormed(), author: mention.authorName ?? mention.authorHandle, sortAt: mention.sortAt,
      })),
      topics: topics.filter(({ name, query }) => isHit(name, ...query.any)).slice(0, hitsOfAKind).map(({ id, name }) => ({ id, name })),
      alerts: alerts.alerts.filter(({ topicName, reason }) => isHit(topicName, reason.ja, reason.en)).slice(0, hitsOfAKind)
        .map(({ id, topicName, level, status, reason, raisedAt }) => ({ id, topicName, level, status, reason, raisedAt })),
      sources: sources.filter(({ name }) => isHit(name)).slice(0, hitsOfAKind).map(({ id, name }) => ({ id, name })),
    };
  }
}
