import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts and the posts behind them. */
export class Respond1763700000005 implements MigrationInterface {
  name = 'Respond1763700000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert (
        id integer generated always as identity constraint alert_pk primary key,
        topic_id integer not null constraint alert_topic references topic (id),
        status text not null default 'firing' constraint alert_status check (status in ('firing', 'acknowledged', 'waiting', 'resolved', 'false_positive')),
        level smallint not null,
        peak_level smallint not null,
        rule text not null,
        category text,
        tags text[] not null default '{}',
        reason jsonb not null,
        opened_at timestamptz not null default now(),
        raised_at timestamptz not null default now(),
        resolved_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by integer,
        version integer not null default 1
      );
      create unique index alert_one_open on alert (topic_id) where status in ('firing', 'acknowledged', 'waiting');
      create index alert_of_status on alert (status, id desc);
      comment on table alert is 'One storm of one topic, from its rise to level 3 to its end';
      create table alert_mention (
        alert_id integer not null constraint alert_mention_alert references alert (id) on delete cascade,
        mention_id bigint not null constraint alert_mention_mention references mention (id) on delete cascade,
        constraint alert_mention_pk primary key (alert_id, mention_id)
      );
      create index alert_mention_of_mention on alert_mention (mention_id);
      comment on table alert_mention is 'The posts behind an alert';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alert_mention, alert');
  }
}
