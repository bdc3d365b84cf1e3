import { Injectable } from '@nestjs/common';
import type { OwnFactors, PasskeyRow, SignInRules } from '@hinomi/shared/contracts/sign-in';
import type { FactorKind } from '@hinomi/shared/vocabulary/sign-in';
import { Database } from '../../platform/database/database.js';

type StoredPasskey = Omit<PasskeyRow, 'createdAt' | 'lastUsedAt'> & { createdAt: Date; lastUsedAt: Date | null };
type Summary = { totpSince: Date | null; passkeys: number; codes: number; isRequired: boolean };

/** SQL condition: the rules ask a second factor of a person of this role. `person` is the alias of a row of that table. */
const isAsked = (person: string): string => `((select is_factor_required from sign_in_rule) and ${person}.role in ('admin', 'approver'))`;
/** SQL condition: the person has a second factor that counts; recovery codes alone are none. */
const hasFactor = (person: string): string =>
  `(exists (select 1 from totp_device d where d.person_id = ${person}.id and d.confirmed_at is not null) or exists (select 1 from passkey k where k.person_id = ${person}.id))`;
/** SQL condition: the rules ask for a second factor and the person has none. Looked at with each request, so that no change of role or rule leaves a gap. */
export const lacksFactor = (person: string): string => `(${isAsked(person)} and not ${hasFactor(person)})`;

@Injectable()
export class FactorReader {
  constructor(private readonly database: Database) {}

  /** What the person can give as a second step; empty where the password is enough. */
  async kindsOf(personId: number): Promise<FactorKind[]> {
    const { totpSince, passkeys, codes } = await this.summaryOf(personId);
    if (totpSince === null && passkeys === 0) return [];
    return [...(totpSince === null ? [] : ['totp' as const]), ...(passkeys === 0 ? [] : ['passkey' as const]), ...(codes === 0 ? [] : ['recovery' as const])];
  }

  async listOwn(personId: number): Promise<OwnFactors> {
    const [summary, passkeys] = [await this.summaryOf(personId), await this.listPasskeys(personId)];
    return { totpSince: summary.totpSince?.toISOString() ?? null, passkeys, recoveryCodesLeft: summary.codes, isRequired: summary.isRequired };
  }

  /** The rules, and who has which factors. */
  async rules(): Promise<SignInRules> {
    const [rule] = await this.database.query<{ isFactorRequired: boolean }>('select is_factor_required as "isFactorRequired" from sign_in_rule');
    const people = await this.database.query<SignInRules['people'][number]>(
      `select p.id as "personId", exists (select 1 from totp_device d where d.person_id = p.id and d.confirmed_at is not null) as "hasTotp",
         (select count(*)::integer from passkey k where k.person_id = p.id) as passkeys
       from person p order by p.id`,
    );
    return { isFactorRequired: rule?.isFactorRequired ?? false, people };
  }

  private async listPasskeys(personId: number): Promise<PasskeyRow[]> {
    const rows = await this.database.query<StoredPasskey>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", is_backed_up as "isBackedUp" from passkey where person_id = $1 order by id`, [personId]);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), lastUsedAt: row.lastUsedAt?.toISOString() ?? null }));
  }

  private async summaryOf(personId: number): Promise<Summary> {
    const [row] = await this.database.query<Summary>(
      `select (select confirmed_at from totp_device d where d.person_id = p.id and d.confirmed_at is not null) as "totpSince",
         (select count(*)::integer from passkey k where k.person_id = p.id) as passkeys,
         (select count(*)::integer from recovery_code c where c.person_id = p.id and c.used_at is null) as codes,
         ${isAsked('p')} as "isRequired"
       from person p where p.id = $1`, [personId]);
    return row ?? { totpSince: null, passkeys: 0, codes: 0, isRequired: false };
  }
}
