import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When the counts of a post are asked for next. */
@Entity('engagement_due', { comment: 'Posts whose counts are asked for again on a falling schedule; step counts the times' })
@Index('engagement_due_next', ['sourceId', 'dueAt'])
export class EngagementDueEntity {
  @PrimaryColumn({ name: 'mention_id', type: 'bigint', primaryKeyConstraintName: 'engagement_due_pk' }) mentionId: string;
  @Column({ name: 'source_id', type: 'integer' }) sourceId: number;
  @Column('smallint') step: number;
  @Column({ name: 'due_at', type: 'timestamptz' }) dueAt: Date;
}
