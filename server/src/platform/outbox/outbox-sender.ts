import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/database.js';
import { Log } from '../log/log.js';
import { OutboxChannels } from './outbox-channels.js';
import { neverWaitsSeconds, nextDelayMs, SendRefused } from './send-rules.js';

type OutboxRow = { id: string; channel: string; dedupe_key: string; recipient: string; payload: { subject: string; text: string }; tries: number; age_ms: number };

/** Few enough to share the pool of connections with everything else. */
export const sentAtOnce = 5;
const leaseSeconds = 30;
const sendDeadlineMs = 20_000;
/** The payload of a message that will not be sent again: a link that signs in is not kept. */
const withoutSecret = `case when payload ->> 'isSecret' = 'true' then payload - 'text' else payload end`;

/** Sends what waits in the outbox: claim by lease, send, record the attempt. A crash in between means sending again with the same key. */
@Injectable()
export class OutboxSender {
  private readonly worker = randomUUID();

  constructor(
    private readonly database: Database,
    private readonly channels: OutboxChannels,
    private readonly log: Log,
  ) {}

  /**
   * Sends what is due, at most `limit` messages and all at once, so that every one ends within its lease; answers how
   * many were tried. What could not be recorded is thrown after all others had their turn.
   */
  async sendDue(limit = sentAtOnce): Promise<number> {
    const rows = await this.claim(limit);
    const outcomes = await Promise.allSettled(rows.map((row) => this.sendOne(row)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return rows.length;
  }

  private claim(limit: number): Promise<OutboxRow[]> {
    return this.database.query<OutboxRow>(
      `update outbox set lease_until = now() + make_interval(secs => $2), leased_by = $3
       where id in (select id from outbox where state = 'waiting' and (due_at <= now() or due_at > now() + make_interval(secs => ${neverWaitsSeconds})) and (lease_until is null or lease_until < now())
                    order by due_at, id limit $1 for update skip locked)
       returning id, channel, dedupe_key, recipient, payload, tries, extract(epoch from now() - created_at) * 1000 as age_ms`,
      [limit, leaseSeconds, this.worker],
    );
  }

  private async sendOne(row: OutboxRow): Promise<void> {
    const started = performance.now();
    let failure: unknown = null;
    try {
      await this.channels.send(row.channel, { key: row.dedupe_key, recipient: row.recipient, ...row.payload }, AbortSignal.timeout(sendDeadlineMs));
    } catch (error) {
      failure = error;
    }
    const duration = Math.round(performance.now() - started);
    await this.database.transact((tx) => (failure === null ? this.markSent(tx, row, duration) : this.markFailed(tx, row, duration, failure)));
  }

  private async markSent(tx: Transaction, row: OutboxRow, duration: number): Promise<void> {
    const touched = await tx.execute(
      `update outbox set state = 'sent', sent_at = now(), tries = tries + 1, lease_until = null, payload = ${withoutSecret} where id = $1 and leased_by = $2`, [row.id, this.worker]);
    if (touched === 0) return;
    await tx.execute(`insert into outbox_attempt (outbox_id, duration_ms, outcome) values ($1, $2, 'sent')`, [row.id, duration]);
  }

  private async markFailed(tx: Transaction, row: OutboxRow, duration: number, failure: unknown): Promise<void> {
    const delay = nextDelayMs(row.tries, Number(row.age_ms), randomInt(1_000) / 1_000);
    const isFinal = failure instanceof SendRefused || delay === null;
    const message = failure instanceof Error ? failure.message : 'unknown error';
    this.log.warn('a message could not be sent', { channel: row.channel, outboxId: row.id, isFinal, reason: message });
    const touched = await tx.execute(
      `update outbox set state = $3, due_at = now() + make_interval(secs => $4), tries = tries + 1, lease_until = null,
         payload = case when $5::boolean then ${withoutSecret} else payload end where id = $1 and leased_by = $2`,
      [row.id, this.worker, isFinal ? 'failed' : 'waiting', (delay ?? 0) / 1_000, isFinal],
    );
    // Whoever has taken the lease over meanwhile records its own attempt.
    if (touched === 0) return;
    await tx.execute(`insert into outbox_attempt (outbox_id, duration_ms, outcome, error) values ($1, $2, $3, $4)`, [row.id, duration, isFinal ? 'refused' : 'retry', message.slice(0, 500)]);
  }
}
