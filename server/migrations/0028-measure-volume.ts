import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Originals, stances and bad news per minute, hours to compare with, and where to find posts that spread. */
export class MeasureVolume1764100000028 implements MigrationInterface {
  name = 'MeasureVolume1764100000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measure_minute
        add column originals integer not null default 0,
        add column criticism integer not null default 0,
        add column counter integer not null default 0,
        add column topical integer not null default 0,
        add column bad_news integer not null default 0,
        add column crises integer not null default 0;
      -- Of minutes counted before, nobody knows how many posts were reposts.
      update measure_minute set originals = mentions, criticism = critical;
      comment on table measure_minute is 'Counts per topic and minute of sort_at; always recomputed whole from judgement, so repeating is safe. mentions: all posts; originals: without bare reposts, of which criticism, counter and topical have that stance; critical: distinct voices of critical originals; bad_news: articles that say something bad; crises: originals of crisis level';

      create table measure_hour (
        topic_id integer not null,
        at timestamptz not null,
        originals integer not null,
        critical integer not null,
        crises integer not null default 0,
        constraint measure_hour_pk primary key (topic_id, at)
      );
      comment on table measure_hour is 'Sums of measure_minute per topic and hour of the last 100 days: what the usual is worked out from';
      insert into measure_hour (topic_id, at, originals, critical)
        select topic_id, date_trunc('hour', minute, 'UTC'), sum(originals), sum(critical) from measure_minute where minute > now() - interval '100 days' group by 1, 2;

      create index mention_spreading on mention (sort_at) where reposts >= 50 and repost_of is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index mention_spreading;
      drop table measure_hour;
      alter table measure_minute drop column originals, drop column criticism, drop column counter, drop column topical, drop column bad_news, drop column crises;
      comment on table measure_minute is 'Counts per topic and minute of sort_at; always recomputed whole from judgement, so repeating is safe';
    `);
  }
}
