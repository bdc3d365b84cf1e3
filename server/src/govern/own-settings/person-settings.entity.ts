import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { ColourTheme, Density } from '@hinomi/shared/vocabulary/own-settings';

/** How a person wants to see the product; without a row the defaults hold. */
@Entity('person_settings', { comment: 'How a person wants to see the product; without a row the defaults hold' })
@Check('person_settings_theme', `theme in ('system', 'light', 'dark')`)
@Check('person_settings_density', `density in ('standard', 'compact')`)
export class PersonSettingsEntity {
  @PrimaryColumn('integer', { name: 'person_id', primaryKeyConstraintName: 'person_settings_pk' })
  personId: number;

  @OneToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_settings_person' })
  person: { id: number };

  @Column('text', { name: 'theme' })
  theme: ColourTheme;

  @Column('text', { name: 'density' })
  density: Density;

  /** Name of a zone of the IANA list; null for the company's. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone: string | null;

  /** A screen of the vocabulary; one that is gone counts as the first screen. */
  @Column('text', { name: 'start_screen' })
  startScreen: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
