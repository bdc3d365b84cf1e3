import { randomInt } from 'node:crypto';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { isDatabaseAway } from '../../platform/database/database-errors.js';
import { SealBroken } from '../../platform/secret/secret-box.js';
import { OutgoingError } from '../../platform/outgoing/outgoing-error.js';
import { ConnectorError } from './connectors/connector.js';

export type Failure = { code: SourceErrorCode; detail: string | null; askedMs: number | null };

/** What went wrong with a source, in the words of its health. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ConnectorError || error instanceof OutgoingError) return { code: error.code, detail: error.detail, askedMs: error.retryAfterMs };
  if (error instanceof SealBroken) return { code: 'credentials_unreadable', detail: null, askedMs: null };
  if (isDatabaseAway(error)) return { code: 'storage_failed', detail: null, askedMs: null };
  return { code: 'unexpected', detail: error instanceof Error ? error.message : null, askedMs: null };
}

/** A number from 0 to 1 that spreads tries of many sources. */
export const chance = (): number => randomInt(1_001) / 1_000;
