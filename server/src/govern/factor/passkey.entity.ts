import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Passkeys of a person, several of them with names of their own. */
@Entity('passkey', { comment: 'Public keys of passkeys; sign_count uncovers copies of a key' })
@Unique('passkey_credential_once', ['credentialId'])
@Index('passkey_of_person', ['personId'])
export class PasskeyEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'passkey_pk' })
  id: number;

  @Column('integer', { name: 'person_id' })
  personId: number;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'passkey_person' })
  person: { id: number };

  /** As the browser writes it, base64url. */
  @Column('text', { name: 'credential_id' })
  credentialId: string;

  /** COSE. */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** 32 random bytes, the same for all passkeys of a person, by which authenticators know the account. */
  @Column('bytea', { name: 'user_handle' })
  userHandle: Buffer;

  @Column('bigint', { name: 'sign_count' })
  signCount: string;

  @Column('text', { name: 'transports', array: true })
  transports: string[];

  @Column('boolean', { name: 'is_backed_up' })
  isBackedUp: boolean;

  @Column('text', { name: 'name' })
  name: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
