import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { useWindows, useZones } from '@hinomi/shared/sources/source-kind';
import { sourceChannels } from '@hinomi/shared/vocabulary/channel';
import type { Source, SourceHealth } from '@hinomi/shared/contracts/source';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { circuitFailures, judgeHealth } from './domain/source-health.js';
import { SourceEntity } from './source.entity.js';

type Counts = { mentions24h: number; quarantined: number };
type Around = { counts: Map<number, Counts>; secrets: Map<number, string[]>; use: Map<string, number>; windows: Map<string, { from: Date; to: Date }> };
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
    const around = await this.readAround();
    return entities.map((entity) => this.toSource(entity, around));
  }

  /** One source in use, or null. */
  async find(sourceId: number): Promise<Source | null> {
    const entity = await this.sources.findOne({ where: { id: sourceId, removedAt: IsNull() } });
    return entity === null ? null : this.toSource(entity, await this.readAround());
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

  /** What has been used lately, by source, unit and start of the window. */
  private async useBySource(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ source_id: number; unit: string; used: string; window_at: Date }>(
      `select source_id, unit, used, window_at from source_use where window_at > now() - interval '32 days'`);
    return new Map(rows.map((row) => [`${row.source_id} ${row.unit} ${row.window_at.getTime()}`, Number(row.used)]));
  }

  /** The days and months that run now, by window and zone, as the meter books them. */
  private async readWindows(): Promise<Around['windows']> {
    const rows = await this.database.query<{ name: string; from_at: Date; to_at: Date }>(
      `select w || ' ' || z as name, date_trunc(w, now() at time zone z) at time zone z as from_at, (date_trunc(w, now() at time zone z) + ('1 ' || w)::interval) at time zone z as to_at
       from unnest($1::text[]) w, unnest($2::text[]) z`, [useWindows, useZones]);
    return new Map(rows.map((row) => [row.name, { from: row.from_at, to: row.to_at }]));
  }

  private async readAround(): Promise<Around> {
    const [counts, secrets, use, windows] = await Promise.all([this.countBySource(), this.secretsBySource(), this.useBySource(), this.readWindows()]);
    return { counts, secrets, use, windows };
  }

  private toSource(entity: SourceEntity, around: Around): Source {
    const { id, name, channel, mode, config, intervalSeconds, keepsOnlyMatches, isPaused, version, budget } = entity;
    return {
      id, name, channel, mode, config, secrets: around.secrets.get(id) ?? [], budget, intervalSeconds, keepsOnlyMatches, isPaused, version,
      createdAt: entity.createdAt.toISOString(), health: this.toHealth(entity, around),
    };
  }

  private toHealth(entity: SourceEntity, around: Around): SourceHealth {
    const facts = {
      isPaused: entity.isPaused, failures: entity.failures, lastSuccessMs: entity.lastSuccessAt?.getTime() ?? null,
      createdMs: entity.createdAt.getTime(), intervalSeconds: entity.intervalSeconds,
    };
    const error = entity.errorCode === null || entity.errorAt === null ? null : { code: entity.errorCode, detail: entity.errorDetail, at: entity.errorAt.toISOString() };
    return {
      state: judgeHealth(facts, this.clock.now()), lastTriedAt: iso(entity.lastTriedAt), lastSuccessAt: iso(entity.lastSuccessAt),
      lastItemAt: iso(entity.lastItemAt), nextTryAt: entity.isPaused ? null : iso(entity.nextTryAt), lagSeconds: entity.lagSeconds,
      failures: entity.failures, error, ...(around.counts.get(entity.id) ?? noCounts), isCircuitOpen: entity.failures >= circuitFailures,
      use: this.toUse(entity, around),
      rate: entity.rate === null ? null : { limit: entity.rate.limit, remaining: entity.rate.remaining, resetsAt: new Date(entity.rate.resetAtMs).toISOString() },
    };
  }

  private toUse({ id, channel, budget }: SourceEntity, { use, windows }: Around): SourceHealth['use'] {
    const kind = sourceChannels.find((name) => name === channel);
    return (kind === undefined ? [] : sourceKinds[kind].units).flatMap((unit) => {
      const window = windows.get(`${unit.window} ${unit.zone}`);
      if (window === undefined) return [];
      const limit = Object.hasOwn(budget, unit.name) ? (budget[unit.name] ?? null) : unit.limit;
      return [{ unit: unit.name, used: use.get(`${id} ${unit.name} ${window.from.getTime()}`) ?? 0, limit, resetsAt: window.to.toISOString() }];
    });
  }
}
