import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { View } from '@hinomi/shared/contracts/mention-work';

const comment = 'Filters of the list of mentions and columns of the monitor that people keep; is_shared: everybody sees it, its owner alone changes it';

/** Filters of the list of mentions and columns of the monitor that people keep. */
@Entity('saved_view', { comment })
@Unique('saved_view_name_once', ['ownerId', 'place', 'name'])
@Check('saved_view_place', `place in ('list', 'column')`)
@Index('saved_view_shared', ['position', 'id'], { where: 'is_shared' })
export class SavedViewEntity {
  @PrimaryColumn({ name: 'id', type: 'integer', primaryKeyConstraintName: 'saved_view_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('integer', { name: 'owner_id' })
  ownerId: number;

  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'saved_view_owner' })
  owner: { id: number; name: string };

  @Column('text', { name: 'place' })
  place: View['place'];

  @Column('text', { name: 'name' })
  name: string;

  @Column('jsonb', { name: 'query' })
  query: View['query'];

  @Column('boolean', { name: 'is_shared' })
  isShared: boolean;

  @Column('integer', { name: 'position' })
  position: number;

  @Column('integer', { name: 'version', default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
