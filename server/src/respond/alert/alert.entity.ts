import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** One storm of one topic, from its rise to level 3 to its end. */
@Entity('alert', { comment: 'One storm of one topic, from its rise to level 3 to its end' })
@Check('alert_status', `"status" in ('firing', 'acknowledged', 'waiting', 'resolved', 'false_positive')`)
@Index('alert_one_open', ['topicId'], { unique: true, where: `(status = ANY (ARRAY['firing'::text, 'acknowledged'::text, 'waiting'::text]))` })
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
}
