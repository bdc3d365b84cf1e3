import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { DeletionDutyService } from '../../govern/deletion/deletion-duty.service.js';
import { SourceTermsReader } from '../../govern/deletion/source-terms.reader.js';
import { ErasureReader } from '../../govern/retention/erasure.reader.js';
import type { Transaction } from '../../platform/database/database.js';
import type { PostChange } from './domain/fold-lines.js';
import type { KnownMention } from './mention.store.js';
import { QuarantineStore } from './quarantine.store.js';

/** What is owed to authors and to the terms of sources while posts are taken in. */
@Injectable()
export class IngestDuties {
  constructor(
    private readonly erasures: ErasureReader,
    private readonly deletions: DeletionDutyService,
    private readonly terms: SourceTermsReader,
    private readonly quarantine: QuarantineStore,
  ) {}

  /** Lines by authors who were erased are not taken in again. */
  async withoutErased(tx: Transaction, sourceId: number, lines: readonly NeutralLine[]): Promise<readonly NeutralLine[]> {
    const isBlocked = await this.erasures.blockedIn(tx, sourceId);
    return lines.filter((line) => !('author_id' in line || 'author_handle' in line || 'author_name' in line) || !isBlocked(line));
  }

  /** Takes the text of deleted posts out of everything, quarantined copies of posts never stored included; answers the ids of the stored ones. */
  async carryOut(tx: Transaction, sourceId: number, changes: readonly PostChange[]): Promise<string[]> {
    const told = changes.flatMap(({ externalId, tombstone }) => (tombstone === null ? [] : [{ externalId, reason: tombstone.reason, statedAt: tombstone.at }]));
    await this.quarantine.forget(tx, sourceId, told.map(({ externalId }) => externalId));
    return this.deletions.carryOut(tx, sourceId, told);
  }

  /** Notes which posts were read anew with their text, where the terms of the source ask for that; once an hour each is enough. */
  async noteRead(tx: Transaction, sourceId: number, changes: readonly PostChange[], known: ReadonlyMap<string, KnownMention>): Promise<void> {
    const ids = changes.flatMap(({ externalId, mention }) => (mention === null ? [] : known.get(externalId)?.id ?? []));
    if (ids.length === 0 || (await this.terms.termDays(tx, sourceId)) === null) return;
    await tx.execute(
      `insert into mention_reading (mention_id, read_at) select id, now() from unnest($1::bigint[]) as id
       on conflict on constraint mention_reading_pk do update set read_at = excluded.read_at where mention_reading.read_at < now() - interval '1 hour'`, [ids]);
  }
}
