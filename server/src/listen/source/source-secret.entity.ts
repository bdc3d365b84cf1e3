import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SourceEntity } from './source.entity.js';

/** A credential of a source, readable only with the key of the installation, for this source and name. */
@Entity('source_secret', { comment: 'Credentials of sources, sealed by the key of the installation and bound to their source and name' })
export class SourceSecretEntity {
  @PrimaryColumn({ name: 'source_id', type: 'integer', primaryKeyConstraintName: 'source_secret_pk' }) sourceId: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'source_secret_pk' }) name: string;
  @Column('text') sealed: string;
  @Column({ name: 'set_at', type: 'timestamptz', default: () => 'now()' }) setAt: Date;
  @ManyToOne(() => SourceEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'source_secret_source' })
  source: SourceEntity;
}
