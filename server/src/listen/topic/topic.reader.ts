import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Topic, TopicPreview, TopicQuery } from '@hinomi/shared/contracts/topic';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Database } from '../../platform/database/database.js';
import { compileQuery, matchesQuery } from './domain/match-topic.js';
import { TopicEntity } from './topic.entity.js';
import { TopicMatcher } from './topic-matcher.js';
import type { ActiveTopic } from './topic-matcher.js';

/** What the reader answers, for the rooms that ask it. */
export type { ActiveTopic, TopicMatcher };

/** A preview looks at this many of the newest mentions; more would make the person who types wait. */
const previewLimit = 20_000;
const previewSamples = 10;
type PreviewRow = { id: string; text: string; author: string | null; sort_at: Date; folded: string };

/** Answers what is looked for. */
@Injectable()
export class TopicReader {
  private cached: { key: string; matcher: TopicMatcher } | null = null;

  constructor(
    @InjectRepository(TopicEntity) private readonly topics: Repository<TopicEntity>,
    private readonly database: Database,
  ) {}

  async list(): Promise<Topic[]> {
    const entities = await this.topics.find({ where: { removedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
    const counts = await this.database.query<{ topic_id: number; count: string }>(
      `select topic_id, sum(mentions) as count from measure_minute where minute > now() - interval '24 hours' group by topic_id`);
    const byTopic = new Map(counts.map((row) => [row.topic_id, Number(row.count)]));
    return entities.map((entity) => toTopic(entity, byTopic.get(entity.id) ?? 0));
  }

  async find(topicId: number): Promise<Topic | null> {
    const entity = await this.topics.findOne({ where: { id: topicId, removedAt: IsNull() } });
    return entity === null ? null : toTopic(entity, 0);
  }

  /** The topics in use now, compiled; compiled anew only when one of them changed. */
  async matcher(): Promise<TopicMatcher> {
    const rows = await this.database.query<{ id: number; name: string; query: TopicQuery; official_handles: string[]; sensitivity: ActiveTopic['sensitivity'] }>(
      'select id, name, query, official_handles, sensitivity from topic where is_active and removed_at is null order by id');
    const key = JSON.stringify(rows);
    if (this.cached?.key !== key) {
      const topics = rows.map(({ id, name, query, official_handles, sensitivity }) => ({ id, name, query, officialHandles: official_handles, sensitivity }));
      this.cached = { key, matcher: new TopicMatcher(topics) };
    }
    return this.cached.matcher;
  }

  /** What a query would find among the newest stored mentions of the last 7 days. */
  async preview(query: TopicQuery): Promise<TopicPreview> {
    const compiled = compileQuery(query, foldText);
    const rows = await this.database.query<PreviewRow>(
      `select id, text, coalesce(author_name, author_handle) as author, sort_at, folded from mention
       where sort_at > now() - interval '7 days' and deleted_at is null order by sort_at desc, id desc limit $1`, [previewLimit + 1]);
    const scanned = rows.slice(0, previewLimit);
    const found = scanned.map((row) => ({ row, result: matchesQuery(compiled, row.folded) })).filter(({ result }) => result.isMatch);
    const samples = found.slice(0, previewSamples).map(({ row, result }) => ({
      id: row.id, text: row.text.slice(0, 280), author: row.author, sortAt: row.sort_at.toISOString(), hits: [...new Set(result.hits)],
    }));
    return { scanned: scanned.length, matched: found.length, isCapped: rows.length > previewLimit, samples };
  }
}

function toTopic(entity: TopicEntity, mentions24h: number): Topic {
  const { id, name, query, officialHandles, sensitivity, isActive, version } = entity;
  return { id, name, query, officialHandles, sensitivity, isActive, version, createdAt: entity.createdAt.toISOString(), updatedAt: entity.updatedAt.toISOString(), mentions24h };
}
