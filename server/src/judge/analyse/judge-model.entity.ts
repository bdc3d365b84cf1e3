import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CheckPair, Refusal } from '@hinomi/shared/contracts/judge-model';
import type { ModelState } from '@hinomi/shared/vocabulary/judge-model';

const comment = 'Weights learned from the company\'s labels, beginning at the shipped ones; its id is the m in the version of a judgement. base: rules and weights of the release it was learned on, with no other may it be used. weights: a file of weights, kept of the newest ten and of the one in force. figures: what the weights in force before and these reached on posts neither learned from. No active row: the shipped weights judge';

/** Weights learned from the company's labels. */
@Entity('judge_model', { comment })
@Check('judge_model_state', `state in ('active', 'earlier', 'refused')`)
@Check('judge_model_refusal', `(state = 'refused') = (refusal is not null) and not (state = 'refused' and weights is not null)`)
@Index('judge_model_active', ['state'], { unique: true, where: `(state = 'active'::text)` })
export class JudgeModelEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'judge_model_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('text') base: string;
  @Column('text') state: ModelState;
  @Column('bytea', { nullable: true }) weights: Buffer | null;
  @Column('text', { name: 'weights_hash', nullable: true }) weightsHash: string | null;
  @Column('integer') labels: number;
  @Column('integer') corrections: number;
  @Column('jsonb') figures: { before: CheckPair; after: CheckPair };
  @Column('jsonb', { nullable: true }) refusal: Refusal | null;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
  @Column('integer', { name: 'used_by', nullable: true }) usedById: number | null;
  @ManyToOne('PersonEntity', { nullable: true }) @JoinColumn({ name: 'used_by', foreignKeyConstraintName: 'judge_model_user' }) usedBy: { id: number } | null;
}
