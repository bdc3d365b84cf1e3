import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Topic, TopicPreview, TopicQuery } from '@hinomi/shared/contracts/topic';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { compileQuery, matchesQuery } from './domain/match-topic.js';
import type { QueryMatch } from './domain/match-topic.js';
import { TopicEntity } from './topic.entity.js';
import { TopicMatcher } from './topic-matcher.js';
import type { ActiveTopic } from './topic-matcher.js';

/** What the reader answers, for the rooms that ask it. */
export type { ActiveTopic, TopicMatcher };

/** A preview looks at this many of the newest mentions; more would make the person who types wait. */
const previewLimit = 20_000;
const previewSamples = 10;
const previewChunk = 1_000;
/** Long articles count by their length: what is looked at must stay small in memory and time. */
const previewCharacters = 10_000_000;
type PreviewRow = { id: string; folded: string; at: string };

/** Answers what is looked for. */
@Injectable()
export class TopicReader {
  private cached: { key: string; matcher: TopicMatcher } | null = null;

  constructor(
    @InjectRepository(TopicEntity) private readonly topics: Repository<TopicEntity>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Topic[]> {
    const entities = await this.topics.find({ where: { removedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
    const counts = await this.database.query<{ topic_id: number; count: string }>(
      `select topic_id, sum(mentions) as count from measure_minute where minute > to_timestamp($1) - interval '24 hours' group by topic_id`, [this.clock.now() / 1_000]);
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
    const seen = { scanned: 0, characters: 0, matched: 0, samples: [] as { id: string; hits: string[] }[] };
    let place: { at: string; id: string } | null = null;
    let isCapped = false;
    do {
      const rows: PreviewRow[] = await this.newestBelow(place);
      for (const row of rows) this.lookAt(row, matchesQuery(compiled, row.folded), seen);
      const last = rows.at(-1);
      place = rows.length === previewChunk && last !== undefined ? { at: last.at, id: last.id } : null;
      isCapped = place !== null && (seen.scanned >= previewLimit || seen.characters >= previewCharacters);
      await letOthersRun();
    } while (place !== null && !isCapped);
    return { scanned: seen.scanned, matched: seen.matched, isCapped, samples: await this.showSamples(seen.samples) };
  }

  private newestBelow(place: { at: string; id: string } | null): Promise<PreviewRow[]> {
    return this.database.query<PreviewRow>(
      `select id, folded, sort_at::text as at from mention where sort_at > now() - interval '7 days' and deleted_at is null
         and ($1::timestamptz is null or (sort_at, id) < ($1, $2::bigint)) order by sort_at desc, id desc limit ${previewChunk}`, [place?.at ?? null, place?.id ?? null]);
  }

  private lookAt(row: PreviewRow, { isMatch, hits }: QueryMatch, seen: { scanned: number; characters: number; matched: number; samples: { id: string; hits: string[] }[] }): void {
    seen.scanned += 1;
    seen.characters += row.folded.length;
    if (!isMatch) return;
    seen.matched += 1;
    if (seen.samples.length < previewSamples) seen.samples.push({ id: row.id, hits: [...new Set(hits)] });
  }

  private async showSamples(samples: readonly { id: string; hits: string[] }[]): Promise<TopicPreview['samples']> {
    const rows = await this.database.query<{ id: string; text: string; author: string | null; sort_at: Date }>(
      'select id, text, coalesce(author_name, author_handle) as author, sort_at from mention where id = any($1::bigint[])', [samples.map((sample) => sample.id)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return samples.flatMap(({ id, hits }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ id, hits, text: row.text.slice(0, 280).toWellFormed(), author: row.author, sortAt: row.sort_at.toISOString() }];
    });
  }
}

function toTopic(entity: TopicEntity, mentions24h: number): Topic {
  const { id, name, query, officialHandles, sensitivity, isActive, version } = entity;
  return { id, name, query, officialHandles, sensitivity, isActive, version, createdAt: entity.createdAt.toISOString(), updatedAt: entity.updatedAt.toISOString(), mentions24h };
}
