import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { SourceEntity } from './source.entity.js';

/** A span in which a source was not heard. */
@Entity('source_gap', { comment: 'Spans in which a source was not heard: silent = nothing came for three intervals, open while that lasts; lost = the source does not give that span any more' })
@Check('source_gap_kind', `kind in ('silent', 'lost')`)
@Index('source_gap_open', ['sourceId'], { unique: true, where: '(to_at IS NULL)' })
@Index('source_gap_of_source', ['sourceId', 'fromAt'])
export class SourceGapEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'source_gap_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: number;
  @Column({ name: 'source_id', type: 'integer' }) sourceId: number;
  @Column('text') kind: 'silent' | 'lost';
  @Column({ name: 'from_at', type: 'timestamptz' }) fromAt: Date;
  @Column({ name: 'to_at', type: 'timestamptz', nullable: true }) toAt: Date | null;
  @Column({ type: 'text', nullable: true }) code: SourceErrorCode | null;
  @ManyToOne(() => SourceEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'source_gap_source' })
  source: SourceEntity;
}
