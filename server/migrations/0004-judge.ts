import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judgements, counts per minute, levels of topics and their changes. */
export class Judge1763700000004 implements MigrationInterface {
  name = 'Judge1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table judgement (
        mention_id bigint not null,
        topic_id integer not null,
        sort_at timestamptz not null,
        author_key text not null,
        polarity text,
        is_critical boolean not null,
        is_original boolean not null,
        risk_level smallint not null,
        category text,
        stance text not null,
        kind text not null,
        language text not null,
        scores real[] not null,
        margin real not null,
        is_uncertain boolean not null,
        categories jsonb not null,
        reasons jsonb not null,
        followers bigint,
        text_key bytea not null,
        rules_version text not null,
        constraint judgement_pk primary key (mention_id, topic_id)
      );
      create index judgement_newest on judgement (topic_id, sort_at desc, mention_id desc, polarity);
      create index judgement_critical on judgement (topic_id, sort_at) where is_critical;
      create index judgement_risk on judgement (topic_id, sort_at desc, mention_id desc, risk_level) where risk_level >= 2;
      alter table judgement set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
      comment on table judgement is 'How a mention was judged for a topic (topic_id 0 = the text as a whole). No foreign key: the writing statement itself looks the post up, and whoever removes mentions removes these first. polarity is null where judging failed. is_critical: an original whose stance is criticism; author_key: the author, or the mention itself where the author is unknown';

      create table measure_minute (
        topic_id integer not null,
        minute timestamptz not null,
        mentions integer not null,
        critical integer not null,
        critical_authors integer not null,
        negative integer not null,
        neutral integer not null,
        positive integer not null,
        constraint measure_minute_pk primary key (topic_id, minute)
      );
      comment on table measure_minute is 'Counts per topic and minute of sort_at; always recomputed whole from judgement, so repeating is safe';

      create table topic_level (
        topic_id integer constraint topic_level_pk primary key,
        level smallint not null constraint topic_level_range check (level between 1 and 5),
        since timestamptz not null,
        state jsonb not null,
        tags text[] not null default '{}',
        reason jsonb,
        evaluated_at timestamptz not null
      );
      create table level_change (
        id integer generated always as identity constraint level_change_pk primary key,
        topic_id integer not null,
        at timestamptz not null default now(),
        from_level smallint not null,
        level smallint not null,
        rule text not null,
        category text,
        tags text[] not null,
        reason jsonb not null,
        evaluated jsonb not null
      );
      create index level_change_of_topic on level_change (topic_id, at desc);
      comment on table level_change is 'Every change of a level with the values it was held against';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table level_change, topic_level, measure_minute, judgement');
  }
}
