import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

/** Signed-in browsers. Idle and absolute limits count from these times, in the clock of the database. */
@Entity('session', { comment: 'Signed-in browsers; only a SHA-256 of the cookie is kept' })
@Unique('session_token_once', ['tokenHash'])
@Index('session_of_person', ['personId'])
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('integer', { name: 'person_id' })
  personId: number;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person' })
  person: { id: number };

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;

  /** False while the second factor is still to be given: such a session opens nothing. */
  @Column('boolean', { name: 'is_complete', default: true })
  isComplete: boolean;

  /** When the password or a passkey was last given in it. */
  @Column('timestamptz', { name: 'proved_at', default: () => 'now()' })
  provedAt: Date;

  @Column('text', { name: 'address' })
  address: string;

  @Column('text', { name: 'user_agent' })
  userAgent: string;
}
