import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import type { SourceTurn } from '@hinomi/shared/vocabulary/channel';
import { SourceEntity } from './source.entity.js';

/** A turn in the health of a source. */
@Entity('source_history', { comment: 'Turns in the health of a source, kept for 90 days' })
@Index('source_history_of_source', { synchronize: false })
@Index('source_history_at', ['at'])
export class SourceHistoryEntity {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'source_history_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column({ name: 'source_id', type: 'integer' }) sourceId: number;
  @Column({ type: 'timestamptz', default: () => 'now()' }) at: Date;
  @Column('text') kind: SourceTurn;
  @Column({ type: 'text', nullable: true }) code: SourceErrorCode | null;
  @Column({ type: 'text', nullable: true }) detail: string | null;
  @ManyToOne(() => SourceEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'source_history_source' })
  source: SourceEntity;
}
