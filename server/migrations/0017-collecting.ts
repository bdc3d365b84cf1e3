import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the use of sources costs, what was missed, and what happened to each. */
export class Collecting1763900000017 implements MigrationInterface {
  name = 'Collecting1763900000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table source add budget jsonb not null default '{}', add rate jsonb;

      create table source_use (
        source_id integer not null constraint source_use_source references source (id) on delete cascade,
        unit text not null,
        window_at timestamptz not null,
        used bigint not null,
        constraint source_use_pk primary key (source_id, unit, window_at)
      );
      comment on table source_use is 'What a source was used, by unit of its kind and by the start of the day or month it counts for; booked before the call';

      create table source_gap (
        id integer generated always as identity constraint source_gap_pk primary key,
        source_id integer not null constraint source_gap_source references source (id) on delete cascade,
        kind text not null constraint source_gap_kind check (kind in ('silent', 'lost')),
        from_at timestamptz not null,
        to_at timestamptz,
        code text
      );
      create unique index source_gap_open on source_gap (source_id) where to_at is null;
      create index source_gap_of_source on source_gap (source_id, from_at);
      comment on table source_gap is 'Spans in which a source was not heard: silent = nothing came for three intervals, open while that lasts; lost = the source does not give that span any more';

      create table source_history (
        id bigint generated always as identity constraint source_history_pk primary key,
        source_id integer not null constraint source_history_source references source (id) on delete cascade,
        at timestamptz not null default now(),
        kind text not null,
        code text,
        detail text
      );
      create index source_history_of_source on source_history (source_id, at desc);
      create index source_history_at on source_history (at);
      comment on table source_history is 'Turns in the health of a source, kept for 90 days';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table source_use; drop table source_gap; drop table source_history; alter table source drop column budget, drop column rate');
  }
}
