import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../platform/secret/secret-box.js';
import { placeOfKey } from './domain/service-address.js';

/** What is kept: the sealed key and the address it was typed for. */
export type KeptKey = { url: string; sealedKey: string | null };

/** Seals the key of the service for its server, and opens it for a question and for nothing else. */
@Injectable()
export class OpinionKeyService {
  constructor(private readonly box: SecretBox) {}

  seal(key: string, url: string): string {
    return this.box.seal(key, placeOfKey(url));
  }

  /** Throws SealBroken where it cannot be opened for the server of this address. */
  open(sealed: string, url: string): string {
    return this.box.open(sealed, placeOfKey(url));
  }

  /** The kept key as it goes to this address; null where it was typed for another server. */
  keptFor(kept: KeptKey, url: string): string | null {
    return kept.sealedKey !== null && placeOfKey(kept.url) === placeOfKey(url) ? kept.sealedKey : null;
  }
}
