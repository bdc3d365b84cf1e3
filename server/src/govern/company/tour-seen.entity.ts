import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Who has seen the tour of the screens. */
@Entity('tour_seen', { comment: 'Who has seen the tour of the screens' })
export class TourSeenEntity {
  @PrimaryColumn({ name: 'person_id', type: 'integer', primaryKeyConstraintName: 'tour_seen_pk' })
  personId: number;
  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'tour_seen_person' })
  person: { id: number };
  @Column({ name: 'seen_at', type: 'timestamptz', default: () => 'now()' }) seenAt: Date;
}
