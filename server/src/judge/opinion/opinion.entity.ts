import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Category, Polarity, RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';

const comment = 'What a language model said of a text, once for each text (content_hash as in mention); mention_id is the post that was sent. yen: what its questions cost so far, those without a bill as booked; asked_by: the process that asks, by its name at the database. No foreign key: whoever removes mentions removes these first';

/** What a language model said of a text. */
@Entity('opinion', { comment })
@Check('opinion_state', `state in ('asking', 'waiting', 'given', 'failed')`)
@Unique('opinion_once', ['contentHash'])
@Index('opinion_of_mention', ['mentionId'])
@Index('opinion_asking', { synchronize: false })
export class OpinionEntity {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'opinion_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column({ name: 'mention_id', type: 'bigint' }) mentionId: string;
  @Column({ name: 'content_hash', type: 'bytea' }) contentHash: Buffer;
  /** `waiting` = to be asked again. */
  @Column('text') state: 'asking' | 'waiting' | 'given' | 'failed';
  @Column({ type: 'smallint', default: 1 }) attempts: number;
  /** Of the settings it was asked by. */
  @Column('integer') version: number;
  @Column({ type: 'text', default: '' }) model: string;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt: Date;
  @Column({ name: 'asked_by', type: 'text' }) askedBy: string;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt: Date | null;
  @Column({ name: 'took_ms', type: 'integer', nullable: true }) tookMs: number | null;
  @Column({ name: 'booked_yen', type: 'numeric', precision: 14, scale: 6 }) bookedYen: string;
  @Column({ type: 'numeric', precision: 14, scale: 6 }) yen: string;
  @Column({ name: 'tokens_in', type: 'integer', default: 0 }) tokensIn: number;
  @Column({ name: 'tokens_out', type: 'integer', default: 0 }) tokensOut: number;
  @Column({ type: 'text', nullable: true }) polarity: Polarity | null;
  @Column({ name: 'risk_level', type: 'smallint', nullable: true }) riskLevel: RiskLevel | null;
  @Column({ type: 'text', array: true, default: [] }) categories: Category[];
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ name: 'error_code', type: 'text', nullable: true }) errorCode: OpinionTrouble | null;
}
