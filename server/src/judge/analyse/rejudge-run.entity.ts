import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RejudgeReason } from '@hinomi/shared/vocabulary/company-word';

/** Judging stored posts again after a change of the judge. */
@Entity('rejudge_run', { comment: 'Judging stored posts again, newest first. words: only posts that hold one of them; null: all. total, done: posts looked at; judged: those among them that were judged. One run goes on at a time: a newer order replaces it and takes over its words' })
@Check('rejudge_run_reason', `"reason" in ('words', 'model')`)
@Index('rejudge_run_open', ['id'], { where: '((finished_at IS NULL) AND (replaced_at IS NULL))' })
export class RejudgeRunEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'rejudge_run_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column('text') reason: RejudgeReason;
  @Column('text', { array: true, nullable: true }) words: string[] | null;
  @Column('integer', { name: 'recent_days', nullable: true, comment: 'Posts younger than this are judged whatever they hold; beyond it only those that hold one of the words, or, where words is null, none. Null where words is null: all posts' }) recentDays: number | null;
  @Column('bigint') total: string;
  @Column('bigint', { default: 0 }) done: string;
  @Column('bigint', { default: 0 }) judged: string;
  @Column('text', { name: 'judge_version' }) judgeVersion: string;
  @Column('timestamptz', { name: 'ordered_at', default: () => 'now()' }) orderedAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}
