import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeping times of single sources, duties to delete and their proof, what people exported, and legal holds. */
export class DeletionDuty1763900000020 implements MigrationInterface {
  name = 'DeletionDuty1763900000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source_keeping (
        source_id integer constraint source_keeping_pk primary key constraint source_keeping_source references source (id) on delete cascade,
        kept_days integer constraint source_keeping_days check (kept_days between 1 and 3650),
        version integer not null default 1,
        changed_at timestamptz not null default now(),
        changed_by integer
      );
      comment on table source_keeping is 'How many days posts of a source are kept; kept_days null or no row: as long as all others';

      create table deletion_duty (
        id bigint generated always as identity constraint deletion_duty_pk primary key,
        source_id integer not null constraint deletion_duty_source references source (id) on delete cascade,
        external_id text not null,
        mention_id bigint not null constraint deletion_duty_once unique,
        kind text not null constraint deletion_duty_kind check (kind in ('source', 'terms')),
        reason text not null,
        stated_at timestamptz,
        told_at timestamptz not null,
        carried_out_at timestamptz
      );
      create index deletion_duty_of_source on deletion_duty (source_id, external_id);
      create index deletion_duty_newest on deletion_duty (told_at, id);
      create index deletion_duty_open on deletion_duty (told_at) where carried_out_at is null;
      comment on table deletion_duty is 'Stored posts whose text had to go: source = their source said they are deleted, terms = not read anew for as long as the terms of the source allow. stated_at: when it was deleted as the source says; told_at: when Hinomi learned of it, or when the time of the terms was over. No foreign key to mention: the record outlives the post';

      create table deletion_check (
        id integer generated always as identity constraint deletion_check_pk primary key,
        at timestamptz not null default now(),
        duties integer not null,
        tables integer not null,
        leaks jsonb not null,
        unknown_tables text[] not null,
        checked_by integer
      );
      comment on table deletion_check is 'What the search for text of deleted posts found: rows by table, and tables it knows nothing of';

      create table mention_reading (
        mention_id bigint constraint mention_reading_pk primary key constraint mention_reading_mention references mention (id) on delete cascade,
        read_at timestamptz not null
      );
      comment on table mention_reading is 'When a post was last read anew at its source, where the terms of the source ask for that';

      create table export_use (
        person_id integer not null constraint export_use_person references person (id) on delete cascade,
        day_at timestamptz not null,
        channel text not null,
        posts integer not null,
        constraint export_use_pk primary key (person_id, day_at, channel)
      );
      comment on table export_use is 'Posts a person took out by export on the day of Tokyo that began at day_at, of channels whose terms limit that';

      create table legal_hold (
        id integer generated always as identity constraint legal_hold_pk primary key,
        kind text not null constraint legal_hold_kind check (kind in ('mention', 'topic', 'source')),
        topic_id integer constraint legal_hold_topic references topic (id),
        source_id integer constraint legal_hold_source references source (id),
        reason text not null,
        set_at timestamptz not null default now(),
        set_by integer not null constraint legal_hold_setter references person (id),
        released_at timestamptz,
        released_by integer constraint legal_hold_releaser references person (id),
        constraint legal_hold_target check ((kind = 'topic') = (topic_id is not null) and (kind = 'source') = (source_id is not null))
      );
      comment on table legal_hold is 'What must not be removed by its keeping time: posts, all posts of a topic, or all of a source; in force until released';
      create table legal_hold_mention (
        hold_id integer not null constraint legal_hold_mention_hold references legal_hold (id) on delete cascade,
        mention_id bigint not null constraint legal_hold_mention_mention references mention (id) on delete cascade,
        constraint legal_hold_mention_pk primary key (hold_id, mention_id)
      );
      create index legal_hold_mention_of_mention on legal_hold_mention (mention_id);
      comment on table legal_hold_mention is 'The posts of a hold on single posts';

      create index quarantine_of_post on quarantine (source_id, external_id);
      create index mention_deleted on mention (id) where deleted_at is not null;

      insert into deletion_duty (source_id, external_id, mention_id, kind, reason, told_at)
        select source_id, external_id, id, 'source', 'deleted', deleted_at from mention where deleted_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index mention_deleted, quarantine_of_post');
    await runner.query('drop table legal_hold_mention, legal_hold, export_use, mention_reading, deletion_check, deletion_duty, source_keeping');
  }
}
