import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, Unique } from 'typeorm';

/** Who a person is at the sign-in service. One account a person, one person an account. */
@Entity('person_identity', { comment: 'Who a person is at the sign-in service: issuer and subject, never the e-mail address, which is kept for showing' })
@Unique('person_identity_once', ['issuer', 'subject'])
export class PersonIdentityEntity {
  @PrimaryColumn('integer', { name: 'person_id', primaryKeyConstraintName: 'person_identity_pk' })
  personId: number;

  @OneToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_identity_person' })
  person: { id: number };

  @Column('text', { name: 'issuer' })
  issuer: string;

  @Column('text', { name: 'subject' })
  subject: string;

  /** What the service last said; decides nothing. */
  @Column('text', { name: 'email', nullable: true })
  email: string | null;

  @Column('timestamptz', { name: 'linked_at', default: () => 'now()' })
  linkedAt: Date;

  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' })
  lastUsedAt: Date;
}
