import { Injectable } from '@nestjs/common';
import type { mentionExportBody } from '@hinomi/shared/contracts/mention';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { Language } from '@hinomi/shared/vocabulary/words';
import type { z } from 'zod';
import { AuditService } from '../../govern/audit/audit.service.js';
import { ExportAllowanceService } from '../../govern/export-allowance/export-allowance.service.js';
import { MentionReader } from '../../listen/ingest/mention.reader.js';
import { Clock } from '../../platform/clock/clock.js';
import { csvMark, writeCsv } from '../../platform/csv/write-csv.js';
import { Database } from '../../platform/database/database.js';
import type { OpenCursor } from '../../platform/database/open-cursor.js';
import type { Caller } from '../../platform/http/caller.js';
import { StreamedText } from '../../platform/http/streamed-text.js';
import { ExportTurns } from './export-turns.js';
import { headLine, mentionLine, tokyoTime } from './mention-lines.js';

type Actor = { caller: Caller; address: string };
const mostRows = 50_000;

/** Writes the mentions of a filter as CSV. */
@Injectable()
export class MentionExportService {
  private readonly turns = new ExportTurns(2);

  constructor(
    private readonly database: Database,
    private readonly mentions: MentionReader,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly allowance: ExportAllowanceService,
  ) {}

  /**
   * At most 50,000 mentions, newest first, as they stand at this moment, in portions. Who took how many by which filter
   * is recorded before the first byte leaves. Two exports run at a time; others wait for their turn. Throws export_limit
   * where the terms of a source let nobody take so many on one day.
   */
  async open({ language, ...filter }: z.output<typeof mentionExportBody>, actor: Actor): Promise<StreamedText> {
    const endTurn = await this.turns.begin();
    try {
      const cursor = await this.mentions.openAll({ ...filter, limit: mostRows }, actor.caller.personId, mostRows);
      try {
        await this.record(filter, cursor, actor);
      } catch (error) {
        await cursor.close();
        throw error;
      }
      const stamp = tokyoTime(new Date(this.clock.now()).toISOString()).replace(/\D/g, '').slice(0, 12);
      const answer = new StreamedText(writeFile(cursor, language), { name: `hinomi-mentions-${stamp}.csv`, type: 'text/csv; charset=utf-8' });
      // Also where the caller goes away before the first piece was asked for, when the pieces never begin and never end.
      answer.getStream().once('close', () => {
        endTurn();
        void cursor.close();
      });
      return answer;
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  private record(filter: object, { count, counts }: OpenCursor<Mention>, actor: Actor): Promise<void> {
    return this.database.transact(async (tx) => {
      await this.allowance.use(tx, actor.caller.personId, counts);
      this.audit.record(tx, { ...actor, act: 'mention.exported', detail: { filter, count } });
    });
  }
}

async function* writeFile(cursor: OpenCursor<Mention>, language: Language): AsyncGenerator<string, void, undefined> {
  yield `${csvMark}${writeCsv([headLine(language)])}`;
  for await (const mentions of cursor.portions()) yield writeCsv(mentions.map((mention) => mentionLine(mention, language)));
}
