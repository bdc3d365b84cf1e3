import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do with mentions: status, assignment, tags, notes, evidence, history; and saved views. */
export class MentionWork1763800000008 implements MigrationInterface {
  name = 'MentionWork1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mention_work (
        mention_id bigint constraint mention_work_pk primary key constraint mention_work_mention references mention (id) on delete cascade,
        status text not null constraint mention_work_status check (status in ('new', 'in_progress', 'waiting', 'escalated', 'done', 'no_action')),
        assignee_id integer constraint mention_work_assignee references person (id),
        tags text[] not null default '{}',
        sort_at timestamptz not null,
        version integer not null,
        updated_at timestamptz not null default now(),
        updated_by integer not null constraint mention_work_person references person (id)
      );
      create index mention_work_of_status on mention_work (status, sort_at desc, mention_id desc);
      create index mention_work_of_assignee on mention_work (assignee_id, sort_at desc, mention_id desc) where assignee_id is not null;
      create index mention_work_tags on mention_work using gin (tags);
      alter table mention_work set (autovacuum_analyze_scale_factor = 0.02);
      comment on table mention_work is 'How far PR is with a mention; no row: nobody touched it yet. sort_at is that of the mention, which never changes, so that lists by status and assignee come from an index in their order';

      create index mention_of_author on mention (hashtext(author_id)) where author_id is not null;

      create table mention_work_change (
        id bigint generated always as identity constraint mention_work_change_pk primary key,
        mention_id bigint not null constraint mention_work_change_mention references mention (id) on delete cascade,
        at timestamptz not null default now(),
        person_id integer not null constraint mention_work_change_person references person (id),
        from_status text not null,
        to_status text not null,
        from_assignee_id integer constraint mention_work_change_from_assignee references person (id),
        assignee_id integer constraint mention_work_change_assignee references person (id)
      );
      create index mention_work_change_of_mention on mention_work_change (mention_id, id desc);
      comment on table mention_work_change is 'Every change of status or assignment of a mention';

      create table mention_note (
        id integer generated always as identity constraint mention_note_pk primary key,
        mention_id bigint not null constraint mention_note_mention references mention (id) on delete cascade,
        author_id integer not null constraint mention_note_author references person (id),
        text text not null,
        at timestamptz not null default now(),
        removed_at timestamptz
      );
      create index mention_note_of_mention on mention_note (mention_id, id);
      comment on table mention_note is 'What people wrote down about a mention; removed_at: taken back by its author';

      create table mention_evidence (
        id integer generated always as identity constraint mention_evidence_pk primary key,
        mention_id bigint not null,
        source_id integer not null,
        external_id text not null,
        author_id text,
        taken_at timestamptz not null,
        taken_by integer not null constraint mention_evidence_person references person (id),
        snapshot jsonb not null,
        content_hash bytea not null
      );
      create index mention_evidence_of_mention on mention_evidence (mention_id, id desc);
      comment on table mention_evidence is 'Posts as they were when somebody kept them; content_hash is the SHA-256 of the canonical JSON of snapshot. No foreign key: evidence outlives the mention. source_id, external_id and author_id find what concerns a person who asks for erasure';

      create table saved_view (
        id integer generated always as identity constraint saved_view_pk primary key,
        owner_id integer not null constraint saved_view_owner references person (id),
        place text not null constraint saved_view_place check (place in ('list', 'column')),
        name text not null,
        query jsonb not null,
        is_shared boolean not null,
        position integer not null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint saved_view_name_once unique (owner_id, place, name)
      );
      create index saved_view_shared on saved_view (position, id) where is_shared;
      comment on table saved_view is 'Filters of the list of mentions and columns of the monitor that people keep; is_shared: everybody sees it, its owner alone changes it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index mention_of_author');
    await runner.query('drop table saved_view, mention_evidence, mention_note, mention_work_change, mention_work');
  }
}
