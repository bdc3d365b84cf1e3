import { Injectable } from '@nestjs/common';
import type { OpinionSettings } from '@hinomi/shared/contracts/opinion';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import type { Language } from '@hinomi/shared/vocabulary/words';
import type { Transaction } from '../../platform/database/database.js';

/** The settings as a question needs them. */
export type AskSetting = {
  isOn: boolean; url: string; model: string; sealedKey: string | null; reasonLanguage: Language;
  perMinute: number; yenPerMonth: number; yenIn: number; yenOut: number; version: number; failures: number; isResting: boolean;
};
export type NotedTrouble = { code: OpinionTrouble; detail: string | null; delayMs: number };

const columns = `is_on as "isOn", url, model, sealed_key as "sealedKey", reason_language as "reasonLanguage", per_minute as "perMinute", yen_per_month as "yenPerMonth",
  yen_in::float8 as "yenIn", yen_out::float8 as "yenOut", version, failures, coalesce(next_try_at > now(), false) as "isResting"`;

/** The only writer of the table opinion_setting. */
@Injectable()
export class OpinionSettingStore {
  /** Locked, so that whoever asks next waits for its turn; null where another process is at it. */
  async lock(tx: Transaction, waits: boolean): Promise<AskSetting | null> {
    const [row] = await tx.query<AskSetting>(`select ${columns} from opinion_setting where id = 1 for update ${waits ? '' : 'skip locked'}`);
    return row ?? null;
  }

  /** Saves settings made from `version`, with a clean slate for the service; false where somebody was first. */
  async save(tx: Transaction, { value, version, personId, sealedKey }: { value: OpinionSettings; version: number; personId: number; sealedKey: string | null }): Promise<boolean> {
    return await tx.execute(
      `update opinion_setting set is_on = $1, url = $2, model = $3, sealed_key = $4, reason_language = $5, asks_risky = $6, asks_uncertain = $7, per_minute = $8, yen_per_month = $9, yen_in = $10, yen_out = $11,
         version = version + 1, changed_at = now(), changed_by = $12, failures = 0, error_code = null, error_detail = null, error_at = null, next_try_at = null, spent_at = null
       where id = 1 and version = $13`,
      [value.isOn, value.url, value.model, sealedKey, value.reasonLanguage, value.asksRisky, value.asksUncertain, value.perMinute, value.yenPerMonth, value.yenIn, value.yenOut, personId, version]) === 1;
  }

  /** Lets the next question go at once; what went wrong stays to be read until it goes well. */
  async resume(tx: Transaction): Promise<void> {
    await tx.execute('update opinion_setting set failures = 0, next_try_at = null, spent_at = null where id = 1');
  }

  /** Notes that the service answered well; true where that is news. */
  async noteSuccess(tx: Transaction, version: number): Promise<boolean> {
    return await tx.execute(
      `update opinion_setting set failures = 0, error_code = null, error_detail = null, error_at = null, next_try_at = null
       where id = 1 and version = $1 and (failures > 0 or error_code is not null)`, [version]) > 0;
  }

  /** Notes a failure of the settings it was asked by; what other settings did wrong says nothing. */
  async noteFailure(tx: Transaction, version: number, { code, detail, delayMs }: NotedTrouble): Promise<void> {
    await tx.execute(
      `update opinion_setting set failures = failures + 1, error_code = $2, error_detail = $3, error_at = now(), next_try_at = now() + make_interval(secs => $4)
       where id = 1 and version = $1`, [version, code, detail?.slice(0, 300) ?? null, delayMs / 1_000]);
  }

  async noteSpent(tx: Transaction): Promise<void> {
    await tx.execute('update opinion_setting set spent_at = now() where id = 1');
  }

  /** Writes the same key sealed anew; false where another one stands there by now. */
  async reseal(tx: Transaction, from: string, to: string): Promise<boolean> {
    return await tx.execute('update opinion_setting set sealed_key = $2 where id = 1 and sealed_key = $1', [from, to]) === 1;
  }
}
