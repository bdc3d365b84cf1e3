import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counts of a post at one moment. */
@Entity('engagement_point', { comment: 'Counts of a post at the moments they were seen to change; the first point is what it came with. No foreign key: whoever removes mentions removes these first' })
export class EngagementPointEntity {
  @PrimaryColumn({ name: 'mention_id', type: 'bigint', primaryKeyConstraintName: 'engagement_point_pk' }) mentionId: string;
  @PrimaryColumn({ type: 'timestamptz', primaryKeyConstraintName: 'engagement_point_pk' }) at: Date;
  @Column({ type: 'bigint', nullable: true }) reposts: string | null;
  @Column({ type: 'bigint', nullable: true }) likes: string | null;
  @Column({ type: 'bigint', nullable: true }) replies: string | null;
  @Column({ type: 'bigint', nullable: true }) quotes: string | null;
  @Column({ type: 'bigint', nullable: true }) views: string | null;
  @Column({ type: 'bigint', nullable: true }) bookmarks: string | null;
}
