import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of mentions on their way in, and the doors by which other systems send mentions. */
export class FileImport1763900000016 implements MigrationInterface {
  name = 'FileImport1763900000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_file (
        id integer generated always as identity constraint import_file_pk primary key,
        name text not null,
        state text not null constraint import_file_state check (state in ('uploading', 'ready', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
        size bigint not null,
        received bigint not null default 0,
        form text,
        encoding text,
        delimiter text,
        header text[],
        fields text[],
        source_name text,
        parts_done integer not null default 0,
        batches_done integer not null default 0,
        bytes_read bigint not null default 0,
        added integer not null default 0,
        changed integer not null default 0,
        unchanged integer not null default 0,
        rejected integer not null default 0,
        undone integer not null default 0,
        kept integer not null default 0,
        error text,
        failures integer not null default 0,
        lease_until timestamptz,
        leased_by text,
        created_at timestamptz not null default now(),
        created_by integer not null constraint import_file_person references person (id),
        started_at timestamptz,
        finished_at timestamptz
      );
      create index import_file_waiting on import_file (id) where state in ('running', 'undoing');
      comment on table import_file is 'Files of mentions sent by people, and how far each is. parts_done and batches_done move in the transaction that stores the mentions, so that a crash repeats nothing into the counts';

      create table import_piece (
        import_id integer not null constraint import_piece_file references import_file (id) on delete cascade,
        place integer not null,
        bytes bytea not null,
        constraint import_piece_pk primary key (import_id, place)
      );
      comment on table import_piece is 'Bytes of a file that is not done, in pieces of 4 MiB; gone once it is';

      create table import_rejected (
        import_id integer not null constraint import_rejected_file references import_file (id) on delete cascade,
        line bigint not null,
        reason text not null,
        excerpt text not null,
        constraint import_rejected_pk primary key (import_id, line)
      );
      comment on table import_rejected is 'Lines of a file that were refused, with the beginning of each; kept for 30 days';

      create table import_addition (
        import_id integer not null constraint import_addition_file references import_file (id) on delete cascade,
        place integer not null,
        mention_ids bigint[] not null,
        constraint import_addition_pk primary key (import_id, place)
      );
      comment on table import_addition is 'Mentions an import added, in the order it added them; what an undo takes back. Kept for 30 days';

      create table import_mapping (
        shape bytea constraint import_mapping_pk primary key,
        fields text[] not null,
        used_at timestamptz not null default now()
      );
      comment on table import_mapping is 'Fields people chose for the columns of a header; shape is the SHA-256 of the header';

      insert into volatile_table values ('import_piece');

      create table webhook_door (
        source_id integer constraint webhook_door_pk primary key constraint webhook_door_source references source (id) on delete cascade,
        public_id text not null constraint webhook_door_once unique,
        refused bigint not null default 0,
        refusal_told_at timestamptz
      );
      comment on table webhook_door is 'The address by which a webhook source is reached; refused counts requests with a wrong signature';

      create table webhook_secret (
        id integer generated always as identity constraint webhook_secret_pk primary key,
        source_id integer not null constraint webhook_secret_source references source (id) on delete cascade,
        sealed text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz
      );
      create index webhook_secret_of_source on webhook_secret (source_id);
      comment on table webhook_secret is 'Sealed keys of signatures. expires_at: replaced by a newer one, still good until then';

      create table webhook_delivery (
        source_id integer not null constraint webhook_delivery_source references source (id) on delete cascade,
        mark bytea not null,
        at timestamptz not null default now(),
        answer jsonb not null,
        constraint webhook_delivery_pk primary key (source_id, mark)
      );
      create index webhook_delivery_old on webhook_delivery (at);
      comment on table webhook_delivery is 'Deliveries taken in, by SHA-256 of their signature; the same one again gets the same answer and changes nothing. Kept for 7 days';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from volatile_table where name = 'import_piece'`);
    await runner.query('drop table webhook_delivery, webhook_secret, webhook_door, import_mapping, import_addition, import_rejected, import_piece, import_file');
  }
}
