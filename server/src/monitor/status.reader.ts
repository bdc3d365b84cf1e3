import { Injectable } from '@nestjs/common';
import type { StatusLine, SystemStatus } from '@hinomi/shared/contracts/upkeep';
import { UpkeepReader } from '../govern/upkeep/upkeep.reader.js';
import type { UpkeepRecord } from '../govern/upkeep/upkeep.reader.js';
import { SourceReader } from '../listen/source/source.reader.js';
import { Database } from '../platform/database/database.js';
import { judgeAudit, judgeBackup, judgeClock, judgeDisk, judgeMemory, judgeOutbox, judgeQueue, judgeRetention, judgeSources } from './domain/status-rules.js';
import { SharedAnswer } from './shared-answer.js';
import { StatusSurroundings } from './status-surroundings.js';

type Counted = { server: string; bytes: string; installed: number | null; waiting: number; oldest: number; aside: number; toSend: number; sendOldest: number; notSent: number; postDays: number };

/** One statement for what the database knows of itself and its queues. */
const count = `select split_part(current_setting('server_version'), ' ', 1) as server, pg_database_size(current_database())::text as bytes,
  (select extract(epoch from now() - at)::float8 from audit_entry order by seq limit 1) as installed,
  count(*) filter (where stream not like 'failed:%')::int as waiting,
  coalesce(extract(epoch from now() - min(created_at) filter (where stream not like 'failed:%')), 0)::float8 as oldest,
  count(*) filter (where stream like 'failed:%')::int as aside,
  (select count(*)::int from outbox where state = 'waiting') as "toSend",
  (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from outbox where state = 'waiting' and due_at <= now()) as "sendOldest",
  (select count(*)::int from outbox where state = 'failed' and created_at > now() - interval '30 days') as "notSent",
  (select post_days from retention_setting) as "postDays"
  from work_item`;

/** Answers how the installation is, for people; each line with the figures it was judged by. */
@Injectable()
export class StatusReader {
  constructor(
    private readonly database: Database,
    private readonly sources: SourceReader,
    private readonly upkeep: UpkeepReader,
    private readonly around: StatusSurroundings,
  ) {}

  /** However many look, the database counts once in two seconds. */
  private readonly answer = new SharedAnswer(() => this.read(), 2_000);

  status(): Promise<SystemStatus> {
    return this.answer.get();
  }

  private async read(): Promise<SystemStatus> {
    const [counted] = await this.database.query<Counted>(count);
    if (counted === undefined) throw new Error('counting gave no row');
    const [disk, backup, audit, retention, source] = await Promise.all([
      this.around.disk(), this.upkeep.newest('backup'), this.upkeep.newest('audit_check'), this.upkeep.newest('retention'), this.sourceLine(),
    ]);
    const installed = counted.installed ?? 0;
    return {
      at: new Date(this.around.clock.now()).toISOString(),
      lines: [
        { check: 'database', state: 'ok', figures: { server: counted.server, bytes: Number(counted.bytes), isEmbedded: this.around.isEmbedded } },
        ...(disk === null ? [] : [{ check: 'disk', state: judgeDisk(disk.free, disk.total), figures: disk } satisfies StatusLine]),
        backupLine(backup, installed), source,
        { check: 'queue', state: judgeQueue(counted.oldest, counted.aside), figures: { waiting: counted.waiting, oldest: Math.round(counted.oldest), aside: counted.aside } },
        { check: 'outbox', state: judgeOutbox(counted.sendOldest, counted.notSent), figures: { waiting: counted.toSend, oldest: Math.round(counted.sendOldest), failed: counted.notSent } },
        this.processLine(),
        { check: 'clock', state: judgeClock(this.around.clockOffsetMs), figures: { offsetMs: this.around.clockOffsetMs } },
        auditLine(audit), retentionLine(retention, installed, counted.postDays),
      ],
    };
  }

  private async sourceLine(): Promise<StatusLine> {
    const all = await this.sources.list();
    const of = (state: string): number => all.filter(({ health }) => health.state === state).length;
    const quarantined = all.reduce((sum, { health }) => sum + health.quarantined, 0);
    return { check: 'source', state: judgeSources(of('late'), of('failing'), quarantined), figures: { total: all.length, late: of('late'), failing: of('failing'), paused: of('paused'), quarantined } };
  }

  private processLine(): StatusLine {
    const { memoryLimit, ...figures } = this.around.process;
    return { check: 'process', state: judgeMemory(figures.memory, memoryLimit), figures };
  }
}

const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);
/** When something was done last, and how long ago; null where never. */
const whenOf = (record: UpkeepRecord | null): { at: string | null; age: number | null } => ({ at: record?.at.toISOString() ?? null, age: record?.ageSeconds ?? null });

function backupLine(record: UpkeepRecord | null, installed: number): StatusLine {
  const { at, age } = whenOf(record);
  return { check: 'backup', state: judgeBackup(age, installed), figures: { at, bytes: figure(record?.detail['bytes']), rows: figure(record?.detail['rows']) } };
}

function auditLine(record: UpkeepRecord | null): StatusLine {
  const { at, age } = whenOf(record);
  return { check: 'audit', state: judgeAudit(record === null ? null : record.detail['isIntact'] === true, age), figures: { at, checked: figure(record?.detail['checked']), brokenAt: figure(record?.detail['brokenAt']) } };
}

function retentionLine(record: UpkeepRecord | null, installed: number, postDays: number): StatusLine {
  const { at, age } = whenOf(record);
  const removed = record?.detail['removed'] as Record<string, unknown> | undefined;
  return { check: 'retention', state: judgeRetention(age, installed), figures: { at, posts: figure(removed?.['post']), postDays } };
}
