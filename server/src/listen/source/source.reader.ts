import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Source, SourceHealth } from '@hinomi/shared/contracts/source';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { judgeHealth } from './domain/source-health.js';
import { SourceEntity } from './source.entity.js';

type Counts = { mentions24h: number; quarantined: number };
const noCounts: Counts = { mentions24h: 0, quarantined: 0 };
const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Answers what is watched and how well it does. */
@Injectable()
export class SourceReader {
  constructor(
    @InjectRepository(SourceEntity) private readonly sources: Repository<SourceEntity>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All sources in use, by name, with their health. */
  async list(): Promise<Source[]> {
    const entities = await this.sources.find({ where: { removedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
    const counts = await this.countBySource();
    const secrets = await this.secretsBySource();
    return entities.map((entity) => this.toSource(entity, counts.get(entity.id) ?? noCounts, secrets.get(entity.id) ?? []));
  }

  /** One source in use, or null. */
  async find(sourceId: number): Promise<Source | null> {
    const entity = await this.sources.findOne({ where: { id: sourceId, removedAt: IsNull() } });
    if (entity === null) return null;
    return this.toSource(entity, (await this.countBySource()).get(entity.id) ?? noCounts, (await this.secretsBySource()).get(entity.id) ?? []);
  }

  private async countBySource(): Promise<Map<number, Counts>> {
    // Counted in one pass: source by source, a planner with old statistics may read all of the day for each of them.
    const rows = await this.database.query<{ source_id: number; mentions: string; quarantined: string }>(`
      with heard as (select source_id, count(*) as mentions from mention where sort_at > to_timestamp($1) - interval '24 hours' group by source_id),
        kept as (select source_id, count(*) as quarantined from quarantine group by source_id)
      select s.id as source_id, coalesce(heard.mentions, 0) as mentions, coalesce(kept.quarantined, 0) as quarantined
      from source s left join heard on heard.source_id = s.id left join kept on kept.source_id = s.id where s.removed_at is null`, [this.clock.now() / 1_000]);
    return new Map(rows.map((row) => [row.source_id, { mentions24h: Number(row.mentions), quarantined: Number(row.quarantined) }]));
  }

  private async secretsBySource(): Promise<Map<number, string[]>> {
    const rows = await this.database.query<{ source_id: number; names: string[] }>('select source_id, array_agg(name order by name) as names from source_secret group by source_id');
    return new Map(rows.map((row) => [row.source_id, row.names]));
  }

  private toSource(entity: SourceEntity, counts: Counts, secrets: string[]): Source {
    const { id, name, channel, mode, config, intervalSeconds, keepsOnlyMatches, isPaused, version } = entity;
    return { id, name, channel, mode, config, secrets, intervalSeconds, keepsOnlyMatches, isPaused, version, createdAt: entity.createdAt.toISOString(), health: this.toHealth(entity, counts) };
  }

  private toHealth(entity: SourceEntity, counts: Counts): SourceHealth {
    const facts = {
      isPaused: entity.isPaused, failures: entity.failures, lastSuccessMs: entity.lastSuccessAt?.getTime() ?? null,
      createdMs: entity.createdAt.getTime(), intervalSeconds: entity.intervalSeconds,
    };
    const error = entity.errorCode === null || entity.errorAt === null ? null : { code: entity.errorCode, detail: entity.errorDetail, at: entity.errorAt.toISOString() };
    return {
      state: judgeHealth(facts, this.clock.now()), lastTriedAt: iso(entity.lastTriedAt), lastSuccessAt: iso(entity.lastSuccessAt),
      lastItemAt: iso(entity.lastItemAt), nextTryAt: entity.isPaused ? null : iso(entity.nextTryAt), lagSeconds: entity.lagSeconds,
      failures: entity.failures, error, ...counts,
    };
  }
}
