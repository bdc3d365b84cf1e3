import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the company's own trade, and judging stored posts again. */
export class CompanyWord1764000000022 implements MigrationInterface {
  name = 'CompanyWord1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table company_word (
        id integer generated always as identity constraint company_word_pk primary key,
        word text not null,
        form text not null,
        effect text not null constraint company_word_effect check (effect in ('negative', 'positive', 'normal', 'risk')),
        category text,
        level smallint constraint company_word_level check (level between 1 and 3),
        version integer not null constraint company_word_version_once unique,
        changed_at timestamptz not null default now(),
        changed_by integer not null constraint company_word_changer references person (id),
        removed_at timestamptz,
        constraint company_word_risk check ((effect = 'risk') = (category is not null) and (effect = 'risk') = (level is not null))
      );
      create unique index company_word_once on company_word (form) where removed_at is null;
      comment on table company_word is 'Words that mean something of their own in this company''s trade. form: as it is matched; version: number of the whole list at the last change of this word, so that the greatest one is the version of the list. Removed words stay for undo and keep the numbers growing';

      create table rejudge_run (
        id integer generated always as identity constraint rejudge_run_pk primary key,
        reason text not null constraint rejudge_run_reason check (reason in ('words', 'model')),
        words text[],
        total bigint not null,
        done bigint not null default 0,
        judged bigint not null default 0,
        judge_version text not null,
        ordered_at timestamptz not null default now(),
        finished_at timestamptz,
        replaced_at timestamptz
      );
      create index rejudge_run_open on rejudge_run (id) where finished_at is null and replaced_at is null;
      comment on table rejudge_run is 'Judging stored posts again, newest first. words: only posts that hold one of them; null: all. total, done: posts looked at; judged: those among them that were judged. One run goes on at a time: a newer order replaces it and takes over its words';

      alter table judgement add column late smallint not null default 0 constraint judgement_late check (late between 0 and 3);
      comment on column judgement.late is 'What judging again made of a stored post: 1 = critical, 2 = a crisis, 3 = both. It counts in all figures but raises no level: nothing of it happened just now';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table judgement drop column late');
    await runner.query('drop table rejudge_run, company_word');
  }
}
