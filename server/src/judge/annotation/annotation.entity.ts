import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AnnotationKind } from '@hinomi/shared/vocabulary/annotation';

const comment = 'What people write beside the curve of a topic; at: when it happened. Own posts, articles and alerts that are stored stand there by themselves and are not copied here. Removed ones stay for undo';

/** A note beside the curve of a topic. */
@Entity('annotation', { comment })
@Check('annotation_kind', `kind in ('own_post', 'article', 'statement', 'alert', 'manual')`)
@Index('annotation_of_topic', ['topicId', 'at'], { where: 'removed_at is null' })
export class AnnotationEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'annotation_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('integer', { name: 'topic_id' })
  topicId: number;

  @ManyToOne('TopicEntity', { nullable: false })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'annotation_topic' })
  topic: object;

  @Column('text')
  kind: AnnotationKind;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('integer', { name: 'changed_by' })
  changedById: number;

  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'changed_by', foreignKeyConstraintName: 'annotation_person' })
  changedBy: object;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
