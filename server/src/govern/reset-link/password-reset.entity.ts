import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Open reset links. A row is gone with its use, with a change of the password, and with its person's leaving. */
@Entity('password_reset', { comment: 'Open reset links; only a SHA-256 of the token is kept, and use deletes the row' })
@Unique('password_reset_token_once', ['tokenHash'])
@Index('password_reset_of_person', ['personId'])
export class PasswordResetEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'password_reset_pk' })
  id: number;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('integer', { name: 'person_id' })
  personId: number;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'password_reset_person' })
  person: { id: number };

  /** The administrator who made it; null where the person asked by mail. */
  @Column('integer', { name: 'made_by', nullable: true })
  madeById: number | null;

  @ManyToOne('PersonEntity', { nullable: true })
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'password_reset_maker' })
  madeBy: { id: number } | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
