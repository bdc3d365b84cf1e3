import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write beside the curve of a topic, and the index by which own posts and articles are found among it. */
export class Annotation1764100000027 implements MigrationInterface {
  name = 'Annotation1764100000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table annotation (
        id integer generated always as identity constraint annotation_pk primary key,
        topic_id integer not null constraint annotation_topic references topic (id),
        kind text not null constraint annotation_kind check (kind in ('own_post', 'article', 'statement', 'alert', 'manual')),
        at timestamptz not null,
        text text not null,
        url text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        changed_by integer not null constraint annotation_person references person (id),
        removed_at timestamptz
      );
      create index annotation_of_topic on annotation (topic_id, at) where removed_at is null;
      comment on table annotation is 'What people write beside the curve of a topic; at: when it happened. Own posts, articles and alerts that are stored stand there by themselves and are not copied here. Removed ones stay for undo';

      create index judgement_marked on judgement (topic_id, sort_at) where kind in ('news', 'official');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index judgement_marked');
    await runner.query('drop table annotation');
  }
}
