import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each person wants to see the product, and what they have seen under the bell. */
export class PersonSettings1763800000009 implements MigrationInterface {
  name = 'PersonSettings1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_settings (
        person_id integer constraint person_settings_pk primary key constraint person_settings_person references person (id) on delete cascade,
        theme text not null constraint person_settings_theme check (theme in ('system', 'light', 'dark')),
        density text not null constraint person_settings_density check (density in ('standard', 'compact')),
        time_zone text,
        start_screen text not null,
        updated_at timestamptz not null default now()
      );
      comment on table person_settings is 'How a person wants to see the product; without a row the defaults hold';
      create table person_seen (
        person_id integer not null constraint person_seen_person references person (id) on delete cascade,
        item text not null,
        seen_at timestamptz not null default now(),
        constraint person_seen_pk primary key (person_id, item)
      );
      comment on table person_seen is 'What a person has seen under the bell, so that two devices agree';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_seen, person_settings');
  }
}
