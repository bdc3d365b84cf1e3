import { Injectable } from '@nestjs/common';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import type { Transaction } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';

/** One act to record. `subject` names the thing as `kind:id`; `detail` must hold no password, token or link. */
export type AuditEntry = {
  act: AuditAct;
  caller: Pick<Caller, 'personId' | 'name'> | null;
  address?: string | null;
  subject?: string | null;
  detail?: Record<string, unknown>;
};

/** PostgreSQL refuses NUL in text and lone surrogates in jsonb; an act must be recorded whatever outsiders sent. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
const storableOrNull = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : storable(text));

const toJson = (detail: Record<string, unknown>): string =>
  JSON.stringify(detail, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));

/** Writes the append-only, hash-chained record of who did what, when and from where. */
@Injectable()
export class AuditService {
  /** Records the act if and when `tx` commits; the lock of the chain is taken as the transaction's last step. */
  record(tx: Transaction, { act, caller, address, subject, detail }: AuditEntry): void {
    const values = [act, caller?.personId ?? null, storableOrNull(caller?.name), storableOrNull(address), storableOrNull(subject), toJson(detail ?? {})];
    tx.atEnd(async () => {
      await tx.query('select audit_append($1, $2, $3, $4, $5, $6::jsonb)', values);
    });
  }
}
