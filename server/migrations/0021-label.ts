import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of judgements, and which judgement follows one of them. */
export class Label1763900000021 implements MigrationInterface {
  name = 'Label1763900000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table label (
        id integer generated always as identity constraint label_pk primary key,
        mention_id bigint not null,
        topic_id integer not null,
        copy_key text not null,
        person_id integer not null constraint label_person references person (id),
        at timestamptz not null default now(),
        is_confirmation boolean not null,
        polarity text not null constraint label_polarity check (polarity in ('negative', 'neutral', 'positive')),
        stance text not null,
        kind text not null,
        categories jsonb not null,
        machine jsonb not null,
        undone_at timestamptz,
        undone_by integer constraint label_undoer references person (id),
        replaced_by integer
      );
      create unique index label_current on label (mention_id, topic_id) where undone_at is null and replaced_by is null;
      create index label_of_mention on label (mention_id, id);
      create index label_of_text on label (copy_key, topic_id, id) where undone_at is null and replaced_by is null;
      create index label_newest on label (at, id);
      create index label_replaced on label (replaced_by) where replaced_by is not null;
      comment on table label is 'What people say a judgement should be (topic_id 0 = the text as a whole), whole: polarity, stance, kind and categories with levels. copy_key: 64 bits of a hash of the letters of the text it was given to; posts of the same key take the label. machine: what the machine had said of it. replaced_by: the later label that stands instead, not a foreign key because both go with their post. No words of posts. No foreign key to mention: who labels holds the post, and whoever removes posts removes these first';

      alter table judgement add column label_id integer;
      create index judgement_labelled on judgement (topic_id, sort_at, mention_id) where label_id is not null;
      create index judgement_label on judgement (label_id) where label_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table judgement drop column label_id');
    await runner.query('drop table label');
  }
}
