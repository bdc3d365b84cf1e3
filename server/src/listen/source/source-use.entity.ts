import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SourceEntity } from './source.entity.js';

/** What a source was used in one day or month. */
@Entity('source_use', { comment: 'What a source was used, by unit of its kind and by the start of the day or month it counts for; booked before the call' })
export class SourceUseEntity {
  @PrimaryColumn({ name: 'source_id', type: 'integer', primaryKeyConstraintName: 'source_use_pk' }) sourceId: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'source_use_pk' }) unit: string;
  @PrimaryColumn({ name: 'window_at', type: 'timestamptz', primaryKeyConstraintName: 'source_use_pk' }) windowAt: Date;
  @Column('bigint') used: string;
  @ManyToOne(() => SourceEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'source_use_source' })
  source: SourceEntity;
}
