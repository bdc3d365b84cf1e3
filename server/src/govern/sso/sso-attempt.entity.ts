import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Sign-ins under way, for ten minutes and one use each. `personId` marks a link, `invitationId` an invitation being accepted. */
@Entity('sso_attempt', { comment: 'Sign-ins under way with the sign-in service, for ten minutes and one use each; only hashes of state and browser are kept' })
@Check('sso_attempt_purpose', 'person_id is null or invitation_id is null')
@Index('sso_attempt_of_person', ['personId'])
@Index('sso_attempt_of_invitation', ['invitationId'])
export class SsoAttemptEntity {
  @PrimaryColumn('bytea', { name: 'state_hash', primaryKeyConstraintName: 'sso_attempt_pk' })
  stateHash: Buffer;

  /** Hash of the cookie of the browser it was begun in. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  @Column('text', { name: 'issuer' })
  issuer: string;

  @Column('text', { name: 'code_verifier' })
  codeVerifier: string;

  @Column('text', { name: 'nonce' })
  nonce: string;

  @Column('text', { name: 'return_to' })
  returnTo: string;

  @Column('integer', { name: 'person_id', nullable: true })
  personId: number | null;

  @ManyToOne('PersonEntity', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'sso_attempt_person' })
  person: { id: number } | null;

  @Column('integer', { name: 'invitation_id', nullable: true })
  invitationId: number | null;

  @ManyToOne('InvitationEntity', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invitation_id', foreignKeyConstraintName: 'sso_attempt_invitation' })
  invitation: { id: number } | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
