import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EvidenceSnapshot } from './evidence-rows.js';

const comment = 'Posts as they were when somebody kept them; content_hash is the SHA-256 of the canonical JSON of snapshot. No foreign key: evidence outlives the mention. source_id, external_id and author_id find what concerns a person who asks for erasure';

/** Posts as they were when somebody kept them. */
@Entity('mention_evidence', { comment })
@Index('mention_evidence_of_mention', { synchronize: false })
export class MentionEvidenceEntity {
  @PrimaryColumn({ name: 'id', type: 'integer', primaryKeyConstraintName: 'mention_evidence_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  /** No foreign key: evidence outlives the mention. */
  @Column('bigint', { name: 'mention_id' })
  mentionId: string;

  @Column('integer', { name: 'source_id' })
  sourceId: number;

  @Column('text', { name: 'external_id' })
  externalId: string;

  @Column('text', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;

  @Column('integer', { name: 'taken_by' })
  takenById: number;

  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'taken_by', foreignKeyConstraintName: 'mention_evidence_person' })
  takenBy: { id: number };

  @Column('jsonb', { name: 'snapshot' })
  snapshot: EvidenceSnapshot;

  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;
}
