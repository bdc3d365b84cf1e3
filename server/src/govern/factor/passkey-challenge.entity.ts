import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ChallengePurpose } from './domain/challenge.js';

/** Challenges given to browsers; good for five minutes and for one answer, right or wrong. */
@Entity('passkey_challenge', { comment: 'Challenges given to browsers; deleted by their first use' })
@Check('passkey_challenge_purpose', `purpose in ('sign_in', 'factor', 'enrolment', 'proof')`)
@Check('passkey_challenge_bound', `(purpose = 'sign_in') = (person_id is null) and (person_id is null) = (session_id is null)`)
@Index('passkey_challenge_of_person', ['personId'])
export class PasskeyChallengeEntity {
  /** SHA-256 of the challenge. */
  @PrimaryColumn('bytea', { name: 'challenge_hash', primaryKeyConstraintName: 'passkey_challenge_pk' })
  challengeHash: Buffer;

  @Column('text', { name: 'purpose' })
  purpose: ChallengePurpose;

  /** Null where nobody is known yet: signing in without a password. */
  @Column('integer', { name: 'person_id', nullable: true })
  personId: number | null;

  @ManyToOne('PersonEntity', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'passkey_challenge_person' })
  person: { id: number } | null;

  /** The session that asked; no other one can answer. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  /** For a new passkey: the account's handle the browser was given. */
  @Column('bytea', { name: 'user_handle', nullable: true })
  userHandle: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
