import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { exportQuarantineBody, removeQuarantineBody, retryAnswer, retryBody } from '@hinomi/shared/contracts/quarantine';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { AuditService } from '../../govern/audit/audit.service.js';
import { csvMark, writeCsv } from '../../platform/csv/write-csv.js';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { StreamedText } from '../../platform/http/streamed-text.js';
import { readJsonLine } from '../collect/import-file.reader.js';
import { IngestService } from './ingest.service.js';
import { QuarantineReader } from './quarantine.reader.js';
import type { HeldItem } from './quarantine.reader.js';
import { QuarantineStore } from './quarantine.store.js';

type Actor = { caller: Caller; address: string };
const triedAtOnce = 200;
const mostExported = 50_000;
const head: Record<Language, string[]> = { ja: ['番号', '日時', '情報源', '投稿ID', '理由', '内容'], en: ['Number', 'At', 'Source', 'Post ID', 'Reason', 'Content'] };
const unreadable = '保存されている内容が途中で切れているため、再取り込みできません / What is kept of the item is cut off, so it cannot be taken in again';

/** Takes orders about what could not be stored. */
@Injectable()
export class QuarantineService {
  constructor(
    private readonly database: Database,
    private readonly reader: QuarantineReader,
    private readonly store: QuarantineStore,
    private readonly ingest: IngestService,
    private readonly audit: AuditService,
  ) {}

  /** Takes items in again the way they came; each leaves quarantine in the transaction that stores it, or stays with its new reason. */
  async retry(order: z.output<typeof retryBody>, actor: Actor): Promise<z.output<typeof retryAnswer>> {
    const items = await this.reader.held(order, triedAtOnce);
    let settled = 0;
    for (const item of items) if (await this.takeAgain(item)) settled += 1;
    if (items.length > 0) await this.tell('quarantine.retried', actor, { count: items.length, settled });
    const isAll = order.ids !== undefined || items.length < triedAtOnce;
    return { settled, still: items.length - settled, next: isAll ? null : (items.at(-1)?.id ?? null) };
  }

  /** Lets the named items go, or all (of one source). */
  async remove({ ids, sourceId }: z.output<typeof removeQuarantineBody>, { caller, address }: Actor): Promise<{ removed: number }> {
    const removed = await this.database.transact(async (tx) => {
      const count = ids === undefined ? await this.store.removeAll(tx, sourceId ?? null) : await this.store.remove(tx, ids);
      if (count === 0) return 0;
      this.audit.record(tx, { act: 'quarantine.removed', caller, address, ...(sourceId === undefined ? {} : { subject: `source:${sourceId}` }), detail: { count } });
      tx.emit('quarantine.changed', {});
      return count;
    });
    return { removed };
  }

  /** Items as CSV; that they were taken out is recorded before the first byte leaves. */
  async export({ sourceId, language }: z.output<typeof exportQuarantineBody>, { caller, address }: Actor): Promise<StreamedText> {
    await this.database.transact((tx) => {
      this.audit.record(tx, { act: 'quarantine.exported', caller, address, ...(sourceId === undefined ? {} : { subject: `source:${sourceId}` }) });
      return Promise.resolve();
    });
    return new StreamedText(this.write(sourceId ?? null, language), { name: 'hinomi-quarantine.csv', type: 'text/csv; charset=utf-8' });
  }

  private async *write(sourceId: number | null, language: Language): AsyncGenerator<string, void, undefined> {
    yield `${csvMark}${writeCsv([head[language]])}`;
    for await (const items of this.reader.all(sourceId, mostExported)) yield writeCsv(items.map((item) => [item.id, item.at, item.sourceName, item.externalId, item.reason, item.excerpt]));
  }

  private async takeAgain({ id, sourceId, channel, raw }: HeldItem): Promise<boolean> {
    const read = readJsonLine(raw, channel);
    if ('reason' in read) {
      await this.database.transact((tx) => this.store.keep(tx, id, read.reason === 'not JSON' ? unreadable : read.reason));
      return false;
    }
    let isSettled = false;
    await this.ingest.accept({
      sourceId, lines: [read.line], keepsOnlyMatches: false, position: null,
      alongside: async (tx, { rejected }) => {
        isSettled = rejected === 0;
        if (isSettled) await this.store.remove(tx, [id]);
        else await this.store.keep(tx, id, null);
      },
    });
    return isSettled;
  }

  private tell(act: 'quarantine.retried', { caller, address }: Actor, detail: Record<string, number>): Promise<void> {
    return this.database.transact((tx) => {
      this.audit.record(tx, { act, caller, address, detail });
      tx.emit('quarantine.changed', {});
      return Promise.resolve();
    });
  }
}
