import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** What a person has seen under the bell; the words of the item are the screen's. */
@Entity('person_seen', { comment: 'What a person has seen under the bell, so that two devices agree' })
export class PersonSeenEntity {
  @PrimaryColumn('integer', { name: 'person_id', primaryKeyConstraintName: 'person_seen_pk' })
  personId: number;

  @PrimaryColumn('text', { name: 'item', primaryKeyConstraintName: 'person_seen_pk' })
  item: string;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_seen_person' })
  person: { id: number };

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt: Date;
}
