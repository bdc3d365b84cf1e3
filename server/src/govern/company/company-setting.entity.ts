import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Settings of the company, one document a section; a save names the version it was made from. */
@Entity('company_setting', { comment: 'Settings of the company, one document a section; a save names the version it was made from' })
@Check('company_setting_section', `"section" in ('profile', 'hours', 'detection', 'notices', 'first_run')`)
export class CompanySettingEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'company_setting_pk' })
  section: string;
  @Column('jsonb') value: unknown;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' }) changedAt: Date;
  @Column({ name: 'changed_by', type: 'integer', nullable: true }) changedBy: number | null;
}
