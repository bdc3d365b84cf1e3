import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Kind, Polarity, Stance } from '@hinomi/shared/vocabulary/judgement';
import type { LabelCategory, MachineView } from '@hinomi/shared/contracts/label';

const comment = 'What people say a judgement should be (topic_id 0 = the text as a whole), whole: polarity, stance, kind and categories with levels. copy_key: 64 bits of a hash of the letters of the text it was given to; posts of the same key take the label. machine: what the machine had said of it. replaced_by: the later label that stands instead, not a foreign key because both go with their post. No words of posts. No foreign key to mention: who labels holds the post, and whoever removes posts removes these first';
const current = '((undone_at IS NULL) AND (replaced_by IS NULL))';

/** What people say a judgement should be. */
@Entity('label', { comment })
@Check('label_polarity', `polarity in ('negative', 'neutral', 'positive')`)
@Index('label_current', ['mentionId', 'topicId'], { unique: true, where: current })
@Index('label_of_mention', ['mentionId', 'id'])
@Index('label_of_text', ['copyKey', 'topicId', 'id'], { where: current })
@Index('label_newest', ['at', 'id'])
@Index('label_replaced', ['replacedBy'], { where: '(replaced_by IS NOT NULL)' })
export class LabelEntity {
  @PrimaryColumn({ name: 'id', type: 'integer', primaryKeyConstraintName: 'label_pk', generated: 'identity', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('bigint', { name: 'mention_id' }) mentionId: string;
  @Column('integer', { name: 'topic_id' }) topicId: number;
  @Column('text', { name: 'copy_key' }) copyKey: string;
  @Column('integer', { name: 'person_id' }) personId: number;
  @ManyToOne('PersonEntity', { nullable: false }) @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'label_person' }) person: { id: number };
  @Column('timestamptz', { name: 'at', default: () => 'now()' }) at: Date;
  @Column('boolean', { name: 'is_confirmation' }) isConfirmation: boolean;
  @Column('text', { name: 'polarity' }) polarity: Polarity;
  @Column('text', { name: 'stance' }) stance: Stance;
  @Column('text', { name: 'kind' }) kind: Kind;
  @Column('jsonb', { name: 'categories' }) categories: LabelCategory[];
  @Column('jsonb', { name: 'machine' }) machine: MachineView;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('integer', { name: 'undone_by', nullable: true }) undoneById: number | null;
  @ManyToOne('PersonEntity', { nullable: true }) @JoinColumn({ name: 'undone_by', foreignKeyConstraintName: 'label_undoer' }) undoneBy: { id: number } | null;
  @Column('integer', { name: 'replaced_by', nullable: true }) replacedBy: number | null;
}
