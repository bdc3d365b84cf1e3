import { Injectable } from '@nestjs/common';
import type { MentionOpinion, OpinionMonth, OpinionSettings, OpinionState } from '@hinomi/shared/contracts/opinion';
import type { Category, Polarity, RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import { opinionFailuresUntilPause } from '@hinomi/shared/vocabulary/opinion';
import type { OpinionServiceState, OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { windowsOf } from './use-windows.js';
import { askedDays, OpinionEligibleReader } from './opinion-eligible.reader.js';

type ServiceRow = { isOn: boolean; failures: number; errorCode: OpinionTrouble | null; errorDetail: string | null; errorAt: Date | null; nextTryAt: Date | null; isResting: boolean; spentAt: Date | null };
type SettingRow = ServiceRow & Omit<OpinionSettings, 'isOn'> & { version: number; changedBy: string | null; hasKey: boolean };
type MonthRow = Omit<OpinionMonth, 'startAt'> & { startAt: Date };
type GivenRow = {
  isEligible: boolean; state: 'asking' | 'waiting' | 'given' | 'failed' | null; errorCode: OpinionTrouble | null; polarity: Polarity; riskLevel: RiskLevel; categories: Category[];
  reason: string; model: string; answeredAt: Date; tookMs: number; tokensIn: number; tokensOut: number; yen: number;
};

const serviceColumns = `is_on as "isOn", failures, error_code as "errorCode", error_detail as "errorDetail", error_at as "errorAt", next_try_at as "nextTryAt",
  coalesce(next_try_at > now(), false) as "isResting", spent_at as "spentAt"`;
const shownMonths = 12;

/** Answers how the second opinion is set, how its service is, and what was said of posts. */
@Injectable()
export class OpinionReader {
  constructor(
    private readonly database: Database,
    private readonly eligible: OpinionEligibleReader,
    private readonly clock: Clock,
  ) {}

  async state(): Promise<OpinionState> {
    const [row] = await this.database.query<SettingRow>(
      `select ${serviceColumns}, s.url, s.model, s.sealed_key is not null as "hasKey", s.reason_language as "reasonLanguage", s.asks_risky as "asksRisky", s.asks_uncertain as "asksUncertain",
         s.per_minute as "perMinute", s.yen_per_month as "yenPerMonth", s.yen_in::float8 as "yenIn", s.yen_out::float8 as "yenOut", s.version, p.name as "changedBy"
       from opinion_setting s left join person p on p.id = s.changed_by where s.id = 1`);
    if (row === undefined) throw new Error('the settings of the second opinion are not there');
    const { isOn, url, model, reasonLanguage, asksRisky, asksUncertain, perMinute, yenPerMonth, yenIn, yenOut, version, changedBy, hasKey } = row;
    return {
      value: { isOn, url, model, reasonLanguage, asksRisky, asksUncertain, perMinute, yenPerMonth, yenIn, yenOut }, version, changedBy, hasKey,
      state: this.serviceState(row), failures: row.failures, nextTryAt: row.isResting ? row.nextTryAt?.toISOString() ?? null : null,
      trouble: row.errorCode === null || row.errorAt === null ? null : { code: row.errorCode, detail: row.errorDetail, at: row.errorAt.toISOString() },
      months: await this.months(),
    };
  }

  private serviceState({ isOn, failures, isResting, spentAt }: ServiceRow): OpinionServiceState {
    if (!isOn) return 'off';
    if (failures >= opinionFailuresUntilPause) return 'paused';
    if (failures > 0 && isResting) return 'retrying';
    return spentAt !== null && spentAt >= windowsOf(this.clock.now()).month ? 'spent' : 'ready';
  }

  private async months(): Promise<OpinionMonth[]> {
    const rows = await this.database.query<MonthRow>(
      `select window_at as "startAt", calls, answers, failures, tokens_in::float8 as "tokensIn", tokens_out::float8 as "tokensOut", yen::float8 as yen
       from opinion_use where span = 'month' order by window_at desc limit ${shownMonths}`);
    const { month } = windowsOf(this.clock.now());
    const now: MonthRow = { startAt: month, calls: 0, answers: 0, failures: 0, tokensIn: 0, tokensOut: 0, yen: 0 };
    const shown = rows[0] !== undefined && rows[0].startAt >= month ? rows : [now, ...rows];
    return shown.map((row) => ({ ...row, startAt: row.startAt.toISOString() }));
  }

  /** What was said of the text as it is now. Throws not_found. */
  async ofMention(mentionId: string): Promise<MentionOpinion> {
    const [row] = await this.database.query<GivenRow & ServiceRow>(
      `select ${serviceColumns.replace('error_code as "errorCode"', `coalesce(case when o.state in ('failed', 'waiting') then o.error_code end, s.error_code) as "errorCode"`)},
         (m.sort_at > to_timestamp($2) - interval '${askedDays} days' and ${this.eligible.condition}) as "isEligible", o.state, o.polarity, o.risk_level as "riskLevel", o.categories, o.reason, o.model,
         o.answered_at as "answeredAt", o.took_ms as "tookMs", o.tokens_in as "tokensIn", o.tokens_out as "tokensOut", o.yen::float8 as yen
       from mention m join opinion_setting s on s.id = 1 left join opinion o on o.content_hash = m.content_hash and m.deleted_at is null where m.id = $1`, [mentionId, this.clock.now() / 1_000]);
    if (row === undefined) throw new AppError('not_found');
    if (row.state === 'given') return { state: 'given', opinion: toGiven(row), trouble: null, nextTryAt: null };
    if (row.state === 'failed') return { state: 'failed', opinion: null, trouble: row.errorCode === null ? null : { code: row.errorCode }, nextTryAt: null };
    if (!row.isOn || !row.isEligible) return { state: 'none', opinion: null, trouble: null, nextTryAt: null };
    return { state: row.state === 'asking' ? 'asking' : 'waiting', opinion: null, ...this.heldBack(row) };
  }

  /** Why a post waits, where it is not only the queue. */
  private heldBack(row: ServiceRow): Pick<MentionOpinion, 'trouble' | 'nextTryAt'> {
    const state = this.serviceState(row);
    if (state === 'spent') return { trouble: { code: 'money_spent' }, nextTryAt: null };
    if (state === 'ready' || row.errorCode === null) return { trouble: null, nextTryAt: null };
    return { trouble: { code: row.errorCode }, nextTryAt: row.isResting ? row.nextTryAt?.toISOString() ?? null : null };
  }
}

function toGiven({ polarity, riskLevel, categories, reason, model, answeredAt, tookMs, tokensIn, tokensOut, yen }: GivenRow): MentionOpinion['opinion'] {
  return { polarity, riskLevel, categories, reason, model, at: answeredAt.toISOString(), tookMs, tokensIn, tokensOut, yen };
}
