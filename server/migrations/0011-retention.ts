import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long what is kept, whom to forget, what was done for the upkeep, and what a backup leaves out. */
export class Retention1763800000011 implements MigrationInterface {
  name = 'Retention1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table volatile_table (name text constraint volatile_table_pk primary key);
      insert into volatile_table values ('session'), ('setup_token'), ('try_limit'), ('job_due'), ('event'), ('passkey_challenge'), ('sso_attempt'), ('password_reset');
      comment on table volatile_table is 'Tables whose rows mean something to the running installation only: no backup and no export carries them';

      create table upkeep_record (
        id integer generated always as identity constraint upkeep_record_pk primary key,
        kind text not null constraint upkeep_record_kind check (kind in ('backup', 'restore', 'audit_check', 'retention')),
        at timestamptz not null default now(),
        detail jsonb not null
      );
      create index upkeep_record_newest on upkeep_record (kind, at desc);
      comment on table upkeep_record is 'What was done to keep the installation well, for the page of its state';

      create table retention_setting (
        only_row boolean constraint retention_setting_pk primary key default true constraint retention_setting_one check (only_row),
        post_days integer not null default 180 constraint retention_setting_post check (post_days between 7 and 3650),
        count_days integer not null default 730 constraint retention_setting_count check (count_days between 7 and 3650),
        version_days integer not null default 180 constraint retention_setting_version check (version_days between 7 and 3650),
        quarantine_days integer not null default 180 constraint retention_setting_quarantine check (quarantine_days between 7 and 3650),
        outbox_days integer not null default 90 constraint retention_setting_outbox check (outbox_days between 7 and 3650),
        version integer not null default 1,
        cleared_until timestamptz
      );
      insert into retention_setting default values;
      comment on table retention_setting is 'How many days what is kept. Posts before cleared_until may be gone, so counts of that time are not counted anew';

      create table person_erasure (
        id integer generated always as identity constraint person_erasure_pk primary key,
        source_id integer not null constraint person_erasure_source references source (id) on delete cascade,
        key bytea not null,
        marks bytea[] not null,
        ordered_by integer,
        begun_at timestamptz not null default now(),
        finished_at timestamptz,
        counts jsonb not null default '{}'
      );
      create index person_erasure_of_source on person_erasure (source_id);
      comment on table person_erasure is 'Authors who were erased and are not collected again: HMAC-SHA256 of their ids under a key of each erasure. Removing the row destroys the key, after which no record anywhere can be tied to the person';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_erasure, retention_setting, upkeep_record, volatile_table');
  }
}
