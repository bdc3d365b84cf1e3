import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live events with a gap-free number, work handed from stage to stage, the outbox, and claimed jobs. */
export class Platform1763700000001 implements MigrationInterface {
  name = 'Platform1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table append_only_table (name text constraint append_only_table_pk primary key);
      comment on table append_only_table is 'Tables the app role may read and, through their functions, append to, but never change';

      create table event_counter (
        only_row boolean constraint event_counter_pk primary key default true constraint event_counter_one check (only_row),
        seq bigint not null default 0
      );
      insert into event_counter default values;
      create table event (
        seq bigint constraint event_pk primary key,
        name text not null,
        payload jsonb not null,
        at timestamptz not null default now()
      );
      create index event_at on event using brin (at);
      comment on table event is 'What live screens are told, numbered without gaps in commit order';

      create table work_item (
        id bigint generated always as identity constraint work_item_pk primary key,
        stream text not null,
        payload jsonb not null,
        created_at timestamptz not null default now()
      );
      create index work_item_stream on work_item (stream, id);
      comment on table work_item is 'Batches waiting for the next stage; a row is removed in the transaction that did its work';

      create table outbox (
        id bigint generated always as identity constraint outbox_pk primary key,
        channel text not null,
        dedupe_key text not null,
        recipient text not null,
        payload jsonb not null,
        subject text not null,
        state text not null default 'waiting' constraint outbox_state check (state in ('waiting', 'sent', 'failed')),
        due_at timestamptz not null default now(),
        lease_until timestamptz,
        leased_by text,
        tries integer not null default 0,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint outbox_once unique (channel, dedupe_key)
      );
      create index outbox_due on outbox (due_at, id) where state = 'waiting';
      create index outbox_subject on outbox (subject);
      comment on table outbox is 'Everything that leaves Hinomi; one row a message and channel, sent at least once';
      create table outbox_attempt (
        id bigint generated always as identity constraint outbox_attempt_pk primary key,
        outbox_id bigint not null constraint outbox_attempt_outbox references outbox (id) on delete cascade,
        at timestamptz not null default now(),
        duration_ms integer not null,
        outcome text not null constraint outbox_attempt_outcome check (outcome in ('sent', 'retry', 'refused')),
        error text
      );
      create index outbox_attempt_of on outbox_attempt (outbox_id, id);

      create table job_due (
        job text not null,
        due_at timestamptz not null,
        claimed_by text,
        lease_until timestamptz,
        finished_at timestamptz,
        constraint job_due_pk primary key (job, due_at)
      );
      comment on table job_due is 'Scheduled work: a tick only wakes a process, the claimed row decides who does it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_due, outbox_attempt, outbox, work_item, event, event_counter, append_only_table');
  }
}
