import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second opinion of a language model: its settings, what it said, and what it used. */
export class Opinion1764000000024 implements MigrationInterface {
  name = 'Opinion1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opinion_setting (
        id smallint constraint opinion_setting_pk primary key constraint opinion_setting_one_row check (id = 1),
        is_on boolean not null default false,
        url text not null default '',
        model text not null default '',
        sealed_key text,
        reason_language text not null default 'ja' constraint opinion_setting_language check (reason_language in ('ja', 'en')),
        asks_risky boolean not null default true,
        asks_uncertain boolean not null default true,
        per_minute integer not null default 20 constraint opinion_setting_per_minute check (per_minute >= 1),
        yen_per_month integer not null default 3000 constraint opinion_setting_yen_per_month check (yen_per_month >= 0),
        yen_in numeric(12, 4) not null default 0,
        yen_out numeric(12, 4) not null default 0,
        version integer not null default 0,
        changed_at timestamptz not null default now(),
        changed_by integer,
        failures integer not null default 0,
        error_code text,
        error_detail text,
        error_at timestamptz,
        next_try_at timestamptz,
        spent_at timestamptz
      );
      comment on table opinion_setting is 'Which language model is asked for a second opinion, one row. yen_in and yen_out: yen for 1,000 tokens; sealed_key: bound to the server of url; failures: in a row, since the settings were last changed; spent_at: when the money of the month last held a question back';
      insert into opinion_setting (id) values (1);

      create table opinion (
        id bigint generated always as identity constraint opinion_pk primary key,
        mention_id bigint not null,
        content_hash bytea not null constraint opinion_once unique,
        state text not null constraint opinion_state check (state in ('asking', 'waiting', 'given', 'failed')),
        attempts smallint not null default 1,
        version integer not null,
        model text not null default '',
        asked_at timestamptz not null,
        asked_by text not null,
        answered_at timestamptz,
        took_ms integer,
        booked_yen numeric(14, 6) not null,
        yen numeric(14, 6) not null,
        tokens_in integer not null default 0,
        tokens_out integer not null default 0,
        polarity text,
        risk_level smallint,
        categories text[] not null default '{}',
        reason text,
        error_code text
      );
      create index opinion_of_mention on opinion (mention_id);
      create index opinion_asking on opinion (asked_at) where state = 'asking';
      comment on table opinion is 'What a language model said of a text, once for each text (content_hash as in mention); mention_id is the post that was sent. yen: what its questions cost so far, those without a bill as booked; asked_by: the process that asks, by its name at the database. No foreign key: whoever removes mentions removes these first';

      create table opinion_use (
        span text not null constraint opinion_use_span check (span in ('minute', 'month')),
        window_at timestamptz not null,
        calls integer not null default 0,
        answers integer not null default 0,
        failures integer not null default 0,
        tokens_in bigint not null default 0,
        tokens_out bigint not null default 0,
        yen numeric(14, 6) not null default 0,
        constraint opinion_use_pk primary key (span, window_at)
      );
      comment on table opinion_use is 'What questions to the language model used in the minute, and in the month of Tokyo, that began at window_at. yen are booked before a question and corrected by its bill';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opinion_use, opinion, opinion_setting');
  }
}
