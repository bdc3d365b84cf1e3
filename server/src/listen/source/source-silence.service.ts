import { Injectable } from '@nestjs/common';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { noticeMs, intervalsUntilLate } from './domain/source-health.js';
import { SourceHistoryStore } from './source-history.store.js';

/** A span that a source will not give any more. Milliseconds. */
export type LostSpan = { sourceId: number; fromMs: number; toMs: number; code: SourceErrorCode };

/** Notices sources that say nothing, and keeps the spans that were not heard. */
@Injectable()
export class SourceSilenceService {
  constructor(
    private readonly database: Database,
    private readonly history: SourceHistoryStore,
  ) {}

  /** Opens a span for each source that was good for nothing during three of its intervals and a short grace. */
  async look(): Promise<void> {
    await this.database.transact(async (tx) => {
      const silent = await tx.query<{ source_id: number; code: SourceErrorCode | null }>(
        `insert into source_gap (source_id, kind, from_at, code)
         select id, 'silent', coalesce(last_success_at, created_at), case when failures > 0 then error_code end from source
         where removed_at is null and not is_paused and mode in ('poll', 'stream')
           and coalesce(last_success_at, created_at) < now() - make_interval(secs => interval_seconds * ${intervalsUntilLate} + ${noticeMs / 1_000})
         on conflict (source_id) where to_at is null do nothing returning source_id, code`);
      for (const { source_id: sourceId, code } of silent) await this.history.note(tx, { sourceId, kind: 'silent', code });
      // Who is paused or removed is silent on purpose.
      await tx.execute(`update source_gap g set to_at = now() from source s where s.id = g.source_id and g.to_at is null and (s.is_paused or s.removed_at is not null)`);
    });
  }

  /** Ends the span of silence of a source that was heard again. */
  async end(tx: Transaction, sourceId: number): Promise<void> {
    const ended = await tx.execute('update source_gap set to_at = now() where source_id = $1 and to_at is null', [sourceId]);
    if (ended > 0) await this.history.note(tx, { sourceId, kind: 'heard' });
  }

  /** Keeps a span that cannot be had any more; the same span again, or a part of one, changes nothing. */
  async noteLost({ sourceId, fromMs, toMs, code }: LostSpan): Promise<void> {
    if (!(toMs > fromMs)) return;
    await this.database.transact(async (tx) => {
      const added = await tx.execute(
        `insert into source_gap (source_id, kind, from_at, to_at, code) select $1, 'lost', to_timestamp($2), to_timestamp($3), $4
         where not exists (select from source_gap where source_id = $1 and kind = 'lost' and from_at <= to_timestamp($2) and to_at >= to_timestamp($3))`,
        [sourceId, fromMs / 1_000, toMs / 1_000, code]);
      if (added > 0) await this.history.note(tx, { sourceId, kind: 'lost', code });
    });
  }
}
