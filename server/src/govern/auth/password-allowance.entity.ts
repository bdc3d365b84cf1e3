import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';

/** Who may use a password for a while although passwords are switched off. */
@Entity('password_allowance', { comment: 'Who may use a password for a while although passwords are switched off' })
export class PasswordAllowanceEntity {
  @PrimaryColumn('integer', { name: 'person_id', primaryKeyConstraintName: 'password_allowance_pk' })
  personId: number;

  @OneToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'password_allowance_person' })
  person: { id: number };

  @Column('timestamptz', { name: 'until' })
  until: Date;
}
