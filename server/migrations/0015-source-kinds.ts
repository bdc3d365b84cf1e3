import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways of reading a source and its sealed credentials. */
export class SourceKinds1763900000015 implements MigrationInterface {
  name = 'SourceKinds1763900000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table source add mode text not null default 'poll' constraint source_mode_known check (mode in ('poll', 'stream', 'push', 'file'));
      update source set mode = case when not config ? 'url' then 'file' when channel = 'bluesky' then 'stream' else 'poll' end;
      create table source_secret (
        source_id integer not null constraint source_secret_source references source (id) on delete cascade,
        name text not null,
        sealed text not null,
        set_at timestamptz not null default now(),
        constraint source_secret_pk primary key (source_id, name)
      );
      comment on table source_secret is 'Credentials of sources, sealed by the key of the installation and bound to their source and name';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table source_secret; alter table source drop column mode');
  }
}
