import { Injectable } from '@nestjs/common';
import type { AuditFilter } from '@hinomi/shared/contracts/audit';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Clock } from '../../platform/clock/clock.js';
import { csvMark, writeCsv } from '../../platform/csv/write-csv.js';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { StreamedText } from '../../platform/http/streamed-text.js';
import { auditHead, auditLine, tokyoTime } from './audit-lines.js';
import { AuditReader } from './audit.reader.js';
import { AuditService } from './audit.service.js';

type Actor = { caller: Caller; address: string };
const mostRows = 200_000;
const rowsAtOnce = 1_000;

/** Writes entries of the audit log as CSV. */
@Injectable()
export class AuditExportService {
  constructor(
    private readonly database: Database,
    private readonly reader: AuditReader,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Entries of the filter, newest first, in portions; who took them by which filter is recorded before the first byte leaves. */
  async open(filter: AuditFilter, language: Language, actor: Actor): Promise<StreamedText> {
    const newest = await this.reader.newestSeq();
    await this.database.transact(async (tx) => this.audit.record(tx, { ...actor, act: 'audit.exported', detail: { filter: describeFilter(filter) } }));
    const stamp = tokyoTime(new Date(this.clock.now()).toISOString()).replace(/\D/g, '').slice(0, 12);
    return new StreamedText(this.write(filter, language, newest), { name: `hinomi-audit-${stamp}.csv`, type: 'text/csv; charset=utf-8' });
  }

  /** Entries never change, so that a walk by number is as good as a snapshot. */
  private async *write(filter: AuditFilter, language: Language, newest: number): AsyncGenerator<string, void, undefined> {
    yield `${csvMark}${writeCsv([auditHead(language)])}`;
    let before = newest + 1;
    for (let written = 0; written < mostRows; written += rowsAtOnce) {
      const { rows, hasMore } = await this.reader.list({ ...filter, before, limit: Math.min(rowsAtOnce, mostRows - written) });
      if (rows.length > 0) yield writeCsv(rows.map((row) => auditLine(row, language)));
      if (!hasMore) return;
      before = rows.at(-1)?.seq ?? 0;
    }
  }
}

/** As the entry tells it: days of the period under names of their own, for `from` there means what was before a change. */
function describeFilter({ from, until, ...rest }: AuditFilter): Record<string, unknown> {
  return { ...rest, ...(from === undefined ? {} : { since: tokyoTime(from) }), ...(until === undefined ? {} : { until: tokyoTime(until) }) };
}
