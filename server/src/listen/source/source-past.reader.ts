import { Injectable } from '@nestjs/common';
import type { SourceHistory } from '@hinomi/shared/contracts/source';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';

type Row<T extends object> = Omit<T, 'at' | 'from' | 'to'>;
type Gap = SourceHistory['gaps'][number];
type Turn = SourceHistory['turns'][number];

const days = 30;
const mostTurns = 500;

/** Answers what became of a source in the last 30 days. */
@Injectable()
export class SourcePastReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(sourceId: number): Promise<SourceHistory> {
    const since = this.clock.now() / 1_000 - days * 86_400;
    const [hours, gaps, turns] = await Promise.all([
      this.database.query<{ at: Date; mentions: number }>(
        `select date_trunc('hour', sort_at) as at, count(*)::int as mentions from mention
         where source_id = $1 and sort_at > to_timestamp($2) and sort_at <= to_timestamp($3) group by 1 order by 1`, [sourceId, since, this.clock.now() / 1_000]),
      this.database.query<Row<Gap> & { from_at: Date; to_at: Date | null; code: SourceErrorCode | null }>(
        'select id, kind, from_at, to_at, code from source_gap where source_id = $1 and coalesce(to_at, now()) > to_timestamp($2) order by from_at desc', [sourceId, since]),
      this.database.query<Row<Turn> & { at: Date; code: SourceErrorCode | null }>(
        'select id, at, kind, code, detail from source_history where source_id = $1 and at > to_timestamp($2) order by at desc, id desc limit $3', [sourceId, since, mostTurns]),
    ]);
    return {
      hours: hours.map(({ at, mentions }) => ({ at: at.toISOString(), mentions })),
      gaps: gaps.map(({ id, kind, from_at, to_at, code }) => ({ id, kind, from: from_at.toISOString(), to: to_at?.toISOString() ?? null, code })),
      turns: turns.map(({ id, at, kind, code, detail }) => ({ id, at: at.toISOString(), kind, code, detail })),
    };
  }
}
