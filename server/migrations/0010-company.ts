import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Hinomi knows of the company it serves, and how far its first run has come. */
export class Company1763800000010 implements MigrationInterface {
  name = 'Company1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table company_setting (
        section text constraint company_setting_pk primary key
          constraint company_setting_section check (section in ('profile', 'hours', 'detection', 'notices', 'first_run')),
        value jsonb not null,
        version integer not null default 1,
        changed_at timestamptz not null default now(),
        changed_by integer
      );
      comment on table company_setting is 'Settings of the company, one document a section; a save names the version it was made from';
      create table first_run_visit (
        person_id integer constraint first_run_visit_pk primary key constraint first_run_visit_person references person (id) on delete cascade,
        step text not null,
        seen_at timestamptz not null default now()
      );
      comment on table first_run_visit is 'Which step of the first run an administrator looked at last';
      create table tour_seen (
        person_id integer constraint tour_seen_pk primary key constraint tour_seen_person references person (id) on delete cascade,
        seen_at timestamptz not null default now()
      );
      comment on table tour_seen is 'Who has seen the tour of the screens';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tour_seen, first_run_visit, company_setting');
  }
}
