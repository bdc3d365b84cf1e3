import { Injectable } from '@nestjs/common';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import type { SourceTurn } from '@hinomi/shared/vocabulary/channel';
import type { Transaction } from '../../platform/database/database.js';

/** One turn in the health of a source. */
export type TurnOfHealth = { sourceId: number; kind: SourceTurn; code?: SourceErrorCode | null; detail?: string | null };

/** Writes down what turned in the health of sources, and tells live screens. */
@Injectable()
export class SourceHistoryStore {
  async note(tx: Transaction, { sourceId, kind, code = null, detail = null }: TurnOfHealth): Promise<void> {
    await tx.execute('insert into source_history (source_id, kind, code, detail) values ($1, $2, $3, $4)', [sourceId, kind, code, detail?.slice(0, 300) ?? null]);
    tx.emit('source.changed', { sourceId });
  }
}
