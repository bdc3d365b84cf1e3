import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AlertStatus, AlertVerdict, NoticeCause } from '@hinomi/shared/vocabulary/alert';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** What people are still to be told of an alert, and under which name, so that it is told once. */
export type PendingNotice = { key: string; cause: NoticeCause; reason: Words };

const comment = 'One storm of one topic, from its rise to level 3 to its end (resolved_at, also of a false positive). fired_at: since when somebody is to take it; watched_at: when that was last looked at, so that time nobody saw does not count; overdue_at: when it was told of again because nobody did; notice with notice_due_at: what people are still to be told, held back for a moment so that rises close together are one notice; child_count: critical originals of the storm, noted_count: as the thread last said';

/** One storm of one topic, from its rise to level 3 to its end. */
@Entity('alert', { comment })
@Check('alert_status', `"status" in ('firing', 'acknowledged', 'waiting', 'resolved', 'false_positive')`)
@Check('alert_verdict', `"verdict" in ('useful', 'noise')`)
@Index('alert_one_storm', ['topicId'], { unique: true, where: `(resolved_at IS NULL)` })
@Index('alert_of_status', { synchronize: false })
export class AlertEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'alert_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column({ name: 'topic_id', type: 'integer' }) topicId: number;
  @ManyToOne('TopicEntity', { nullable: false }) @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'alert_topic' }) topic: { id: number };
  @Column({ type: 'text', default: 'firing' }) status: AlertStatus;
  @Column({ type: 'smallint' }) level: Level;
  @Column({ name: 'peak_level', type: 'smallint' }) peakLevel: Level;
  @Column('text') rule: string;
  @Column({ type: 'text', nullable: true }) category: Category | null;
  @Column({ type: 'text', array: true, default: '{}' }) tags: LevelTag[];
  @Column('jsonb') reason: Words;
  @Column({ name: 'opened_at', type: 'timestamptz', default: () => 'now()' }) openedAt: Date;
  @Column({ name: 'raised_at', type: 'timestamptz', default: () => 'now()' }) raisedAt: Date;
  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true }) resolvedAt: Date | null;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt: Date | null;
  @Column({ name: 'acknowledged_by', type: 'integer', nullable: true }) acknowledgedBy: number | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  /** The rule that opened it; `rule` is the one that last raised it. */
  @Column({ name: 'opened_rule', type: 'text', nullable: true }) openedRule: string | null;
  @Column({ name: 'fired_at', type: 'timestamptz', default: () => 'now()' }) firedAt: Date;
  @Column({ name: 'watched_at', type: 'timestamptz', default: () => 'now()' }) watchedAt: Date;
  @Column({ name: 'overdue_at', type: 'timestamptz', nullable: true }) overdueAt: Date | null;
  @Column({ type: 'jsonb', nullable: true }) notice: PendingNotice | null;
  @Column({ name: 'notice_due_at', type: 'timestamptz', nullable: true }) noticeDueAt: Date | null;
  @Column({ name: 'child_count', type: 'integer', default: 0 }) childCount: number;
  @Column({ name: 'noted_count', type: 'integer', default: 0 }) notedCount: number;
  @Column({ name: 'reignited_from', type: 'integer', nullable: true }) reignitedFromId: number | null;
  @ManyToOne('AlertEntity', { nullable: true }) @JoinColumn({ name: 'reignited_from', foreignKeyConstraintName: 'alert_reignited' }) reignitedFrom: { id: number } | null;
  @Column({ type: 'text', nullable: true }) verdict: AlertVerdict | null;
  @Column({ name: 'verdict_note', type: 'text', default: '' }) verdictNote: string;
  @Column({ name: 'verdict_at', type: 'timestamptz', nullable: true }) verdictAt: Date | null;
  @Column({ name: 'verdict_by', type: 'integer', nullable: true }) verdictBy: number | null;
}
