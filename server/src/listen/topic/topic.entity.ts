import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { TopicQuery } from '@hinomi/shared/contracts/topic';

/** What is looked for: a query over words, and how eagerly its level may rise. */
@Entity('topic')
@Check('topic_sensitivity', `"sensitivity" in ('low', 'standard', 'high')`)
@Index('topic_name_once', ['name'], { unique: true, where: '(removed_at IS NULL)' })
export class TopicEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'topic_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column('text') name: string;
  @Column('jsonb') query: TopicQuery;
  @Column({ name: 'official_handles', type: 'text', array: true, default: '{}' }) officialHandles: string[];
  @Column({ type: 'text', default: 'standard' }) sensitivity: Sensitivity;
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive: boolean;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt: Date;
  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' }) updatedAt: Date;
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true }) removedAt: Date | null;
}
