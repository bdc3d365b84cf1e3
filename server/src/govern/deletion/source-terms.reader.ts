import { Injectable } from '@nestjs/common';
import { termsOf } from '@hinomi/shared/sources/source-terms';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

/** Answers which sources let their text be kept for a number of days only. */
@Injectable()
export class SourceTermsReader {
  /** A source never changes its channel. */
  private readonly known = new Map<number, number | null>();

  constructor(private readonly database: Database) {}

  /**
   * Days the text of this source may be kept without being read anew; null = no such term. Asked within the transaction
   * that stores: a second connection for each of many that wait would leave none for anybody.
   */
  async termDays(tx: Transaction, sourceId: number): Promise<number | null> {
    const known = this.known.get(sourceId);
    if (known !== undefined) return known;
    const [row] = await tx.query<{ channel: Channel }>('select channel from source where id = $1', [sourceId]);
    if (row === undefined) return null;
    const { termDays } = termsOf(row.channel);
    this.known.set(sourceId, termDays);
    return termDays;
  }

  /** All sources with such a term, removed ones too: their posts stay. */
  async limited(): Promise<{ sourceId: number; termDays: number }[]> {
    const rows = await this.database.query<{ id: number; channel: Channel }>('select id, channel from source order by id');
    return rows.flatMap(({ id, channel }) => {
      const { termDays } = termsOf(channel);
      return termDays === null ? [] : [{ sourceId: id, termDays }];
    });
  }
}
