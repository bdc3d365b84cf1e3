import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was learned from the company's labels, and the learning itself. */
export class JudgeModel1764000000023 implements MigrationInterface {
  name = 'JudgeModel1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table judge_model (
        id integer generated always as identity constraint judge_model_pk primary key,
        at timestamptz not null default now(),
        base text not null,
        state text not null constraint judge_model_state check (state in ('active', 'earlier', 'refused')),
        weights bytea,
        weights_hash text,
        labels integer not null,
        corrections integer not null,
        figures jsonb not null,
        refusal jsonb,
        used_at timestamptz,
        used_by integer constraint judge_model_user references person (id),
        constraint judge_model_refusal check ((state = 'refused') = (refusal is not null) and not (state = 'refused' and weights is not null))
      );
      create unique index judge_model_active on judge_model (state) where state = 'active';
      comment on table judge_model is 'Weights learned from the company''s labels, beginning at the shipped ones; its id is the m in the version of a judgement. base: rules and weights of the release it was learned on, with no other may it be used. weights: a file of weights, kept of the newest ten and of the one in force. figures: what the weights in force before and these reached on posts neither learned from. No active row: the shipped weights judge';

      create table refit_run (
        id integer generated always as identity constraint refit_run_pk primary key,
        asked_at timestamptz not null default now(),
        asked_by integer constraint refit_run_asker references person (id),
        attempts smallint not null default 0,
        token uuid,
        lease_until timestamptz,
        seen_label integer not null default 0,
        seen_at timestamptz,
        finished_at timestamptz,
        outcome text constraint refit_run_outcome check (outcome in ('kept', 'refused', 'unchanged', 'overtaken', 'failed')),
        constraint refit_run_end check ((finished_at is null) = (outcome is null))
      );
      create unique index refit_run_open on refit_run ((finished_at is null)) where finished_at is null;
      comment on table refit_run is 'Learning from labels. One is open at a time; whoever holds its lease does it, and renews it while he lives. seen_label, seen_at: labels up to here were learned from';

      alter table rejudge_run add column recent_days integer;
      comment on column rejudge_run.recent_days is 'Posts younger than this are judged whatever they hold; beyond it only those that hold one of the words, or, where words is null, none. Null where words is null: all posts';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rejudge_run drop column recent_days');
    await runner.query('drop table refit_run, judge_model');
  }
}
