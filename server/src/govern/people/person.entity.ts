import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';

/** Everyone who can sign in, or could before being disabled; rows stay, because records name them. */
@Entity('person')
@Unique('person_email_once', ['email'])
@Check('person_role', `role in ('admin', 'editor', 'approver', 'viewer')`)
@Check('person_language', `language in ('ja', 'en')`)
export class PersonEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'person_pk' })
  id: number;

  @Column('text', { name: 'name' })
  name: string;

  @Column('text', { name: 'email' })
  email: string;

  /** Argon2id in PHC form; only asked for where a password is checked. */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('text', { name: 'role' })
  role: Role;

  @Column('text', { name: 'language', default: 'ja' })
  language: Language;

  @Column('boolean', { name: 'is_disabled', default: false })
  isDisabled: boolean;

  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true })
  lastSignedInAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
