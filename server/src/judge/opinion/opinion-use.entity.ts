import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

const comment = 'What questions to the language model used in the minute, and in the month of Tokyo, that began at window_at. yen are booked before a question and corrected by its bill';

/** What questions to the language model used in a minute or a month. */
@Entity('opinion_use', { comment })
@Check('opinion_use_span', `span in ('minute', 'month')`)
export class OpinionUseEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'opinion_use_pk' }) span: 'minute' | 'month';
  @PrimaryColumn({ name: 'window_at', type: 'timestamptz', primaryKeyConstraintName: 'opinion_use_pk' }) windowAt: Date;
  @Column({ type: 'integer', default: 0 }) calls: number;
  @Column({ type: 'integer', default: 0 }) answers: number;
  @Column({ type: 'integer', default: 0 }) failures: number;
  @Column({ name: 'tokens_in', type: 'bigint', default: 0 }) tokensIn: string;
  @Column({ name: 'tokens_out', type: 'bigint', default: 0 }) tokensOut: string;
  @Column({ type: 'numeric', precision: 14, scale: 6, default: 0 }) yen: string;
}
