import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A screen on a wall; its link reads 監視 until somebody revokes it. */
@Entity('wall_display', { comment: 'Screens that may read 監視 and nothing else; only a SHA-256 of the link\'s token is kept, a revoked one never comes back' })
@Unique('wall_display_token_once', ['tokenHash'])
export class WallDisplayEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'wall_display_pk' })
  id: number;

  @Column('text', { name: 'name' })
  name: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('integer', { name: 'created_by' })
  createdById: number;

  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'wall_display_creator' })
  createdBy: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  lastSeenAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
