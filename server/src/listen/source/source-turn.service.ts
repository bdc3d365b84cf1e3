import { Injectable } from '@nestjs/common';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { SourceMode } from '@hinomi/shared/sources/source-kind';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { backOffMs, intervalsUntilLate } from './domain/source-health.js';
import { SourcePast } from './source-past.js';
import { HintListener } from '../../platform/database/hint-listener.js';

/** A source whose turn this process holds. */
export type Turn = { sourceId: number; channel: Channel; config: Record<string, unknown>; cursor: Record<string, unknown> | null; cursorVersion: string; version: number; intervalSeconds: number; failures: number; keepsOnlyMatches: boolean };
type TurnRow = { id: number; channel: Channel; config: Record<string, unknown>; cursor: Record<string, unknown> | null; cursor_version: string; version: number; interval_seconds: number; failures: number; keeps_only_matches: boolean };

/** Thrown when the position was moved by somebody else, or the source is gone: what was fetched must not be stored. */
export class TurnLost extends Error {}

export type Outcome = { code: SourceErrorCode; detail: string | null; delayMs: number };

/** Which turns are wanted: of sources read this way, at most so many, of sources that work or of those that failed last. */
type Wanted = { mode: SourceMode; limit: number; busyWith: readonly number[]; isFailing: boolean };

const leaseSeconds = 60;
/** What was known of a source before it answered well. */
type Before = { was_turned: boolean; failures: number; was_late: boolean };
/** Silence may have been noticed by now; looking for its end costs only those that were late. */
const isLate = `coalesce(last_success_at, created_at) < now() - make_interval(secs => interval_seconds * ${intervalsUntilLate})`;
/** Problems that data flowing again does not mend; they stay with the source for a day. */
const lastingProblems: readonly SourceErrorCode[] = ['cursor_too_old'];

/**
 * Whose turn it is to ask a source, and where in the source we are. A turn is a lease that ends early when the
 * process that held it is no longer connected to the database.
 */
@Injectable()
export class SourceTurnService {
  constructor(
    private readonly database: Database,
    private readonly presence: HintListener,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly past: SourcePast,
  ) {}

  /**
   * Takes the turn of sources that are due and free, oldest first. Free is also what this process holds by the table
   * without being at it (`busyWith`): a turn that could not be given back because the database was away.
   */
  async claimDue({ mode, limit, busyWith, isFailing }: Wanted): Promise<Turn[]> {
    if (limit <= 0 || !this.presence.isPresent) return [];
    const rows = await this.database.query<TurnRow>(
      `update source set lease_until = now() + make_interval(secs => ${leaseSeconds}), leased_by = $3, last_tried_at = now()
       where id in (
         select id from source s where removed_at is null and not is_paused and mode = $1 and (failures > 0) = $5
           -- Tried last at a time to come: the clock was set back, and the next try would wait until it has come round again.
           and (next_try_at <= now() or last_tried_at > now() + interval '1 minute')
           and (lease_until is null or lease_until < now() or leased_by is null or (leased_by = $3 and not id = any($4::integer[]))
                or not exists (select from pg_stat_activity a where a.application_name = s.leased_by))
         order by next_try_at, id limit $2 for update skip locked)
       returning id, channel, config, cursor, cursor_version, version, interval_seconds, failures, keeps_only_matches`,
      [mode, limit, this.presence.name, busyWith, isFailing]);
    return rows.map((row) => ({
      sourceId: row.id, channel: row.channel, config: row.config, cursor: row.cursor, cursorVersion: row.cursor_version,
      version: row.version, intervalSeconds: row.interval_seconds, failures: row.failures, keepsOnlyMatches: row.keeps_only_matches,
    }));
  }

  /** Prolongs the turn of a stream; false when the source was changed, paused, removed or taken over. */
  async keep(turn: Turn): Promise<boolean> {
    const rows = await this.database.query(
      `update source set lease_until = now() + make_interval(secs => ${leaseSeconds})
       where id = $1 and leased_by = $2 and version = $3 and removed_at is null and not is_paused returning id`,
      [turn.sourceId, this.presence.name, turn.version]);
    return rows.length > 0;
  }

  /**
   * Moves the position in the transaction that stores what was found; answers the position's new version.
   * Throws TurnLost, which undoes the whole transaction, unless it still stands where the turn found it.
   */
  async moveCursor(tx: Transaction, sourceId: number, cursorVersion: string, cursor: Record<string, unknown> | null): Promise<string> {
    const rows = await tx.query<{ cursor_version: string }>(
      `update source set cursor = coalesce($3::jsonb, cursor), cursor_version = cursor_version + 1
       where id = $1 and cursor_version = $2 and removed_at is null returning cursor_version`,
      [sourceId, cursorVersion, cursor === null ? null : JSON.stringify(cursor)]);
    if (rows[0] === undefined) throw new TurnLost('the position was moved meanwhile');
    return rows[0].cursor_version;
  }

  /** Notes that the source answered well, by the clock its health is judged by; `newestMs` is the time of the newest post it brought. */
  async noteSuccess(tx: Transaction, sourceId: number, newest: { postedMs: number; lagSeconds: number } | null): Promise<void> {
    const changed = await tx.query<Before>(
      `update source s set last_success_at = to_timestamp($5), failures = 0, error_code = case when keeps then s.error_code end,
         error_detail = case when keeps then s.error_detail end, error_at = case when keeps then s.error_at end,
         last_item_at = greatest(s.last_item_at, to_timestamp($2::float8 / 1000)), lag_seconds = coalesce($3, s.lag_seconds)
       from (select id, failures > 0 or (error_code is not null and not keeps) or last_success_at is null as was_turned, failures, ${isLate} as was_late, keeps
             from source, lateral (select failures = 0 and coalesce(error_code = any($4) and error_at > now() - interval '24 hours', false) as keeps) gap where id = $1) before
       where s.id = before.id returning was_turned, before.failures, was_late`,
      [sourceId, newest?.postedMs ?? null, newest?.lagSeconds ?? null, lastingProblems, this.clock.now() / 1_000]);
    await this.noteTurn(tx, sourceId, changed[0]);
  }

  /** Notes that a stream stands although nobody posts: quiet is not dead. */
  async noteAlive(turn: Turn): Promise<void> {
    await this.database.transact(async (tx) => {
      const changed = await tx.query<Before>(
        `update source s set last_success_at = now(), failures = 0
         from (select id, failures > 0 or last_success_at is null as was_turned, failures, ${isLate} as was_late from source where id = $1) before
         where s.id = before.id and s.leased_by = $2 and s.version = $3 returning was_turned, before.failures, was_late`, [turn.sourceId, this.presence.name, turn.version]);
      await this.noteTurn(tx, turn.sourceId, changed[0]);
    });
  }

  private async noteTurn(tx: Transaction, sourceId: number, before: Before | undefined): Promise<void> {
    if (before === undefined) return;
    if (before.was_turned) tx.emit('source.changed', { sourceId });
    if (before.failures > 0) await this.past.history.note(tx, { sourceId, kind: 'recovered' });
    if (before.was_late) await this.past.silence.end(tx, sourceId);
  }

  /** Gives the turn back; the source is due again after `delayMs`. */
  async finish(turn: Turn, delayMs: number): Promise<void> {
    await this.database.query(
      `update source set lease_until = null, leased_by = null,
         next_try_at = case when version = $3 then now() + make_interval(secs => $4) else next_try_at end
       where id = $1 and leased_by = $2`,
      [turn.sourceId, this.presence.name, turn.version, delayMs / 1_000]);
  }

  /** Notes a failure and gives the turn back. */
  async fail(turn: Turn, outcome: Outcome): Promise<void> {
    await this.database.transact(async (tx) => {
      // What the old address did wrong says nothing of a source that was changed meanwhile.
      const touched = await tx.execute(
        `update source set lease_until = null, leased_by = null,
           failures = failures + (version = $6)::integer, error_code = case when version = $6 then $3 else error_code end,
           error_detail = case when version = $6 then $4 else error_detail end, error_at = case when version = $6 then now() else error_at end,
           next_try_at = case when version = $6 then now() + make_interval(secs => $5) else next_try_at end
         where id = $1 and leased_by = $2`,
        [turn.sourceId, this.presence.name, outcome.code, outcome.detail?.slice(0, 300) ?? null, outcome.delayMs / 1_000, turn.version]);
      if (touched > 0) tx.emit('source.changed', { sourceId: turn.sourceId });
      if (touched > 0 && turn.failures === 0) await this.past.history.note(tx, { sourceId: turn.sourceId, kind: 'failing', code: outcome.code, detail: outcome.detail });
      // The first refusal of a row of them tells it all; the tries after it would only fill the log.
      if (touched > 0 && outcome.code === 'address_refused' && turn.failures === 0) {
        this.audit.record(tx, { act: 'outgoing.refused', caller: null, subject: `source:${turn.sourceId}`, detail: { reason: outcome.detail } });
      }
    });
  }

  /** Notes a failure; the next try follows the back-off, never sooner than the source asked. `chance` 0–1 spreads the tries. */
  failAfterBackOff(turn: Turn, failure: { code: SourceErrorCode; detail: string | null; askedMs: number | null }, chance: number): Promise<void> {
    return this.fail(turn, { code: failure.code, detail: failure.detail, delayMs: backOffMs(turn.failures + 1, chance, failure.askedMs) });
  }

  /** Keeps what the source's rate headers said; shown with its health. */
  async noteRate({ sourceId }: Turn, rate: { limit: number | null; remaining: number; resetAtMs: number }): Promise<void> {
    await this.database.query('update source set rate = $2 where id = $1', [sourceId, JSON.stringify(rate)]);
  }

  /** Notes something that was not whole without calling the source failed, such as a gap or a cut-off answer. */
  async noteProblem({ sourceId, version }: Turn, code: SourceErrorCode, detail: string | null): Promise<void> {
    await this.database.transact(async (tx) => {
      const touched = await tx.execute(
        'update source set error_code = $3, error_detail = $4, error_at = now() where id = $1 and version = $2', [sourceId, version, code, detail?.slice(0, 300) ?? null]);
      if (touched > 0) tx.emit('source.changed', { sourceId });
    });
  }
}
