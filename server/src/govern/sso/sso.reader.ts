import { Injectable } from '@nestjs/common';
import type { OwnSso } from '@hinomi/shared/contracts/sso';
import { Database } from '../../platform/database/database.js';

type StoredIdentity = { issuer: string; email: string | null; linkedAt: Date; lastUsedAt: Date };

@Injectable()
export class SsoReader {
  constructor(private readonly database: Database) {}

  /** The account a person is linked with; null for none. */
  async findIdentity(personId: number): Promise<OwnSso['identity']> {
    const [row] = await this.database.query<StoredIdentity>(
      'select issuer, email, linked_at as "linkedAt", last_used_at as "lastUsedAt" from person_identity where person_id = $1', [personId],
    );
    return row === undefined ? null : { issuer: row.issuer, email: row.email, linkedAt: row.linkedAt.toISOString(), lastUsedAt: row.lastUsedAt.toISOString() };
  }

  /** Ids of everybody who is linked. */
  async listLinkedIds(): Promise<number[]> {
    return (await this.database.query<{ id: number }>('select person_id as id from person_identity order by 1')).map(({ id }) => id);
  }
}
