import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Ten codes a person, each for one sign-in without the other factors. */
@Entity('recovery_code', { comment: 'Argon2id hashes of recovery codes; the first digit of a code is its slot' })
@Check('recovery_code_slot', 'slot between 0 and 9')
export class RecoveryCodeEntity {
  @PrimaryColumn('integer', { name: 'person_id', primaryKeyConstraintName: 'recovery_code_pk' })
  personId: number;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'recovery_code_person' })
  person: { id: number };

  @PrimaryColumn('smallint', { name: 'slot', primaryKeyConstraintName: 'recovery_code_pk' })
  slot: number;

  @Column('text', { name: 'code_hash' })
  codeHash: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
