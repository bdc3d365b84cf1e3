import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { WordEffect, WordLevel } from '@hinomi/shared/vocabulary/company-word';
import type { Category } from '@hinomi/shared/vocabulary/judgement';

/** A word that means something of its own in this company's trade. */
@Entity('company_word', { comment: 'Words that mean something of their own in this company\'s trade. form: as it is matched; version: number of the whole list at the last change of this word, so that the greatest one is the version of the list. Removed words stay for undo and keep the numbers growing' })
@Check('company_word_effect', `"effect" in ('negative', 'positive', 'normal', 'risk')`)
@Check('company_word_level', '"level" between 1 and 3')
@Check('company_word_risk', `("effect" = 'risk') = ("category" is not null) and ("effect" = 'risk') = ("level" is not null)`)
@Unique('company_word_version_once', ['version'])
@Index('company_word_once', ['form'], { unique: true, where: '(removed_at IS NULL)' })
export class CompanyWordEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'company_word_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column('text') word: string;
  @Column('text') form: string;
  @Column('text') effect: WordEffect;
  @Column('text', { nullable: true }) category: Category | null;
  @Column('smallint', { nullable: true }) level: WordLevel | null;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
  @Column('integer', { name: 'changed_by' }) changedById: number;
  @ManyToOne('PersonEntity', { nullable: false })
  @JoinColumn({ name: 'changed_by', foreignKeyConstraintName: 'company_word_changer' })
  changedBy: object;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
