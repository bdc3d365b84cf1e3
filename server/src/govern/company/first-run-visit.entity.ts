import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Which step of the first run an administrator looked at last. */
@Entity('first_run_visit', { comment: 'Which step of the first run an administrator looked at last' })
export class FirstRunVisitEntity {
  @PrimaryColumn({ name: 'person_id', type: 'integer', primaryKeyConstraintName: 'first_run_visit_pk' })
  personId: number;
  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'first_run_visit_person' })
  person: { id: number };
  @Column('text') step: string;
  @Column({ name: 'seen_at', type: 'timestamptz', default: () => 'now()' }) seenAt: Date;
}
