import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { PersonEntity } from './person.entity.js';

/** Invitations, open ones at most once an address; only a SHA-256 of the link's token is kept. */
@Entity('invitation')
@Unique('invitation_token_once', ['tokenHash'])
@Check('invitation_role', `role in ('admin', 'editor', 'approver', 'viewer')`)
@Index('invitation_open', ['email'], { unique: true, where: 'accepted_at is null and withdrawn_at is null' })
export class InvitationEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'invitation_pk' })
  id: number;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { name: 'email' })
  email: string;

  @Column('text', { name: 'role' })
  role: Role;

  @Column('integer', { name: 'invited_by' })
  invitedById: number;

  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'invited_by', foreignKeyConstraintName: 'invitation_inviter' })
  invitedBy: PersonEntity;

  @Column('boolean', { name: 'was_mailed', default: false })
  wasMailed: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
