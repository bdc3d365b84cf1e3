import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { streams, WorkQueue } from '../platform/work/work-queue.js';

/** Measures how long work and messages wait, for the figures of the server. */
@Injectable()
export class QueueWatch {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly metrics: Metrics,
  ) {}

  async look(): Promise<void> {
    for (const stream of streams) this.metrics.queueOldest.set({ stream }, await this.queue.oldestSeconds(stream));
    const [row] = await this.database.query<{ age: number | null }>(
      `select extract(epoch from now() - min(due_at))::float8 as age from outbox where state = 'waiting' and due_at <= now()`);
    this.metrics.outboxOldest.set(row?.age ?? 0);
    const [failed] = await this.database.query<{ count: number }>(`select count(*)::int as count from work_item where stream like 'failed:%'`);
    this.metrics.queueFailed.set(failed?.count ?? 0);
  }
}
