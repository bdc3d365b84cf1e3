import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secret/secret-box.js';
import { placeOfSecret } from './domain/place-of-secret.js';

/** Credentials by name, as a connector needs them; never logged, never answered. */
export type Secrets = Readonly<Record<string, string>>;

/** Opens credentials of sources, for a fetch and for nothing else. */
@Injectable()
export class SourceSecretReader {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** The credentials of one source; throws SealBroken where one cannot be opened. */
  async open(sourceId: number): Promise<Secrets> {
    const rows = await this.database.query<{ name: string; sealed: string }>('select name, sealed from source_secret where source_id = $1', [sourceId]);
    return Object.fromEntries(rows.map(({ name, sealed }) => [name, this.box.open(sealed, placeOfSecret(sourceId, name))]));
  }
}
