import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { RefitOutcome } from '@hinomi/shared/vocabulary/judge-model';

const comment = 'Learning from labels. One is open at a time; whoever holds its lease does it, and renews it while he lives. seen_label, seen_at: labels up to here were learned from';

/** Learning from labels, once. */
@Entity('refit_run', { comment })
@Check('refit_run_outcome', `outcome in ('kept', 'refused', 'unchanged', 'overtaken', 'failed')`)
@Check('refit_run_end', '(finished_at is null) = (outcome is null)')
@Index('refit_run_open', { synchronize: false })
export class RefitRunEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'refit_run_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt: Date;
  @Column('integer', { name: 'asked_by', nullable: true }) askedById: number | null;
  @ManyToOne('PersonEntity', { nullable: true }) @JoinColumn({ name: 'asked_by', foreignKeyConstraintName: 'refit_run_asker' }) askedBy: { id: number } | null;
  @Column('smallint', { default: 0 }) attempts: number;
  @Column('uuid', { nullable: true }) token: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil: Date | null;
  @Column('integer', { name: 'seen_label', default: 0 }) seenLabel: number;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('text', { nullable: true }) outcome: RefitOutcome | null;
}
