import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of posts over time, when each is asked for again, and the names servers give to posts. */
export class Engagement1763900000018 implements MigrationInterface {
  name = 'Engagement1763900000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table engagement_point (
        mention_id bigint not null,
        at timestamptz not null,
        reposts bigint,
        likes bigint,
        replies bigint,
        quotes bigint,
        views bigint,
        bookmarks bigint,
        constraint engagement_point_pk primary key (mention_id, at)
      );
      comment on table engagement_point is 'Counts of a post at the moments they were seen to change; the first point is what it came with. No foreign key: whoever removes mentions removes these first';

      create table engagement_due (
        mention_id bigint not null constraint engagement_due_pk primary key,
        source_id integer not null,
        step smallint not null,
        due_at timestamptz not null
      );
      create index engagement_due_next on engagement_due (source_id, due_at);
      comment on table engagement_due is 'Posts whose counts are asked for again on a falling schedule; step counts the times';

      create table mention_alias (
        source_id integer not null,
        alias text not null,
        mention_id bigint not null,
        constraint mention_alias_pk primary key (source_id, alias)
      );
      create index mention_alias_mention on mention_alias (mention_id);
      comment on table mention_alias is 'The server''s own id of a post that is stored under another one (a uri): deletions and answers name posts by it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table engagement_point; drop table engagement_due; drop table mention_alias');
  }
}
