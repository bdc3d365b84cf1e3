import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import type { Language } from '@hinomi/shared/vocabulary/words';

const comment = 'Which language model is asked for a second opinion, one row. yen_in and yen_out: yen for 1,000 tokens; sealed_key: bound to the server of url; failures: in a row, since the settings were last changed; spent_at: when the money of the month last held a question back';

/** Which language model is asked for a second opinion, one row. */
@Entity('opinion_setting', { comment })
@Check('opinion_setting_one_row', 'id = 1')
@Check('opinion_setting_language', `reason_language in ('ja', 'en')`)
@Check('opinion_setting_per_minute', 'per_minute >= 1')
@Check('opinion_setting_yen_per_month', 'yen_per_month >= 0')
export class OpinionSettingEntity {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'opinion_setting_pk' }) id: number;
  @Column({ name: 'is_on', type: 'boolean', default: false }) isOn: boolean;
  @Column({ type: 'text', default: '' }) url: string;
  @Column({ type: 'text', default: '' }) model: string;
  @Column({ name: 'sealed_key', type: 'text', nullable: true }) sealedKey: string | null;
  @Column({ name: 'reason_language', type: 'text', default: 'ja' }) reasonLanguage: Language;
  @Column({ name: 'asks_risky', type: 'boolean', default: true }) asksRisky: boolean;
  @Column({ name: 'asks_uncertain', type: 'boolean', default: true }) asksUncertain: boolean;
  @Column({ name: 'per_minute', type: 'integer', default: 20 }) perMinute: number;
  @Column({ name: 'yen_per_month', type: 'integer', default: 3000 }) yenPerMonth: number;
  /** Yen for 1,000 tokens that are sent. */
  @Column({ name: 'yen_in', type: 'numeric', precision: 12, scale: 4, default: 0 }) yenIn: string;
  /** Yen for 1,000 tokens of an answer. */
  @Column({ name: 'yen_out', type: 'numeric', precision: 12, scale: 4, default: 0 }) yenOut: string;
  @Column({ type: 'integer', default: 0 }) version: number;
  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' }) changedAt: Date;
  @Column({ name: 'changed_by', type: 'integer', nullable: true }) changedBy: number | null;
  @Column({ type: 'integer', default: 0 }) failures: number;
  @Column({ name: 'error_code', type: 'text', nullable: true }) errorCode: OpinionTrouble | null;
  @Column({ name: 'error_detail', type: 'text', nullable: true }) errorDetail: string | null;
  @Column({ name: 'error_at', type: 'timestamptz', nullable: true }) errorAt: Date | null;
  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true }) nextTryAt: Date | null;
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true }) spentAt: Date | null;
}
