import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = [
  'opened', 'reignited', 'raised', 'lowered', 'counted', 'told', 'acknowledged', 'handed_over', 'waited', 'wire_hit', 'review_overdue', 'realarmed', 'overdue', 'reopened', 'marked_false',
  'resolved', 'judged',
];

/** The thread of an alert, decisions to wait and see, verdicts, and what is still to be told. */
export class AlertThread1764100000025 implements MigrationInterface {
  name = 'AlertThread1764100000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update alert set resolved_at = now() where status in ('resolved', 'false_positive') and resolved_at is null;
      alter table alert
        add column opened_rule text,
        add column fired_at timestamptz not null default now(),
        add column watched_at timestamptz not null default now(),
        add column overdue_at timestamptz,
        add column notice jsonb,
        add column notice_due_at timestamptz,
        add column child_count integer not null default 0,
        add column noted_count integer not null default 0,
        add column reignited_from integer constraint alert_reignited references alert (id),
        add column verdict text constraint alert_verdict check (verdict in ('useful', 'noise')),
        add column verdict_note text not null default '',
        add column verdict_at timestamptz,
        add column verdict_by integer;
      update alert a set opened_rule = rule, fired_at = raised_at, watched_at = raised_at, child_count = s.n, noted_count = s.n
        from (select o.id, (select count(*) from alert_mention am where am.alert_id = o.id) as n from alert o) s where s.id = a.id;
      drop index alert_one_open;
      create unique index alert_one_storm on alert (topic_id) where resolved_at is null;
      comment on table alert is 'One storm of one topic, from its rise to level 3 to its end (resolved_at, also of a false positive). fired_at: since when somebody is to take it; watched_at: when that was last looked at, so that time nobody saw does not count; overdue_at: when it was told of again because nobody did; notice with notice_due_at: what people are still to be told, held back for a moment so that rises close together are one notice; child_count: critical originals of the storm, noted_count: as the thread last said';

      create table alert_entry (
        id bigint generated always as identity constraint alert_entry_pk primary key,
        alert_id integer not null constraint alert_entry_alert references alert (id),
        at timestamptz not null,
        kind text not null constraint alert_entry_kind check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})),
        person_id integer,
        from_status text,
        status text not null,
        level smallint not null,
        reason jsonb,
        note text,
        detail jsonb not null default '{}'
      );
      create index alert_entry_of_alert on alert_entry (alert_id, id);
      comment on table alert_entry is 'The thread of an alert: what happened and what people decided, append-only. reason: a sentence with numbers by the machine; note: what a person wrote';
      insert into alert_entry (alert_id, at, kind, status, level, reason) select id, opened_at, 'opened', 'firing', peak_level, reason from alert;
      insert into alert_entry (alert_id, at, kind, person_id, from_status, status, level)
        select id, acknowledged_at, 'acknowledged', acknowledged_by, 'firing', 'acknowledged', level from alert where acknowledged_at is not null;
      insert into alert_entry (alert_id, at, kind, status, level) select id, resolved_at, 'resolved', status, level from alert where resolved_at is not null;
      create function alert_entry_append(of_alert integer, at_seconds float8, of_kind text, by_person integer, before text, after text, of_level integer, why jsonb, remark text, more jsonb)
      returns bigint language sql security definer set search_path from current as $fn$
        insert into alert_entry (alert_id, at, kind, person_id, from_status, status, level, reason, note, detail)
        values (of_alert, to_timestamp(at_seconds), of_kind, by_person, before, after, of_level, why, remark, more) returning id
      $fn$;
      create trigger alert_entry_append_only before update or delete on alert_entry for each row execute function refuse_change();
      create trigger alert_entry_no_truncate before truncate on alert_entry for each statement execute function refuse_change();
      insert into append_only_table values ('alert_entry');
      -- Temporary tables are looked up first unless pg_temp is named, as for the audit log.
      do $$ begin
        execute format('alter function alert_entry_append(integer, float8, text, integer, text, text, integer, jsonb, text, jsonb) set search_path = %I, pg_temp', current_schema());
      end $$;

      create table wait_and_see (
        id integer generated always as identity constraint wait_and_see_pk primary key,
        alert_id integer not null constraint wait_and_see_alert references alert (id),
        decided_at timestamptz not null,
        decided_by integer not null,
        reason text not null,
        level_above smallint not null,
        review_at timestamptz not null,
        wires jsonb not null,
        seen_up_to bigint not null,
        ended_at timestamptz
      );
      create unique index wait_and_see_open on wait_and_see (alert_id) where ended_at is null;
      comment on table wait_and_see is 'Decisions to wait and see, one open for each alert that waits. level_above: a level above it ends the waiting; wires: what else does; seen_up_to: the last post known to the decision, its number alone';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table wait_and_see;
      drop function alert_entry_append(integer, float8, text, integer, text, text, integer, jsonb, text, jsonb);
      drop table alert_entry;
      delete from append_only_table where name = 'alert_entry';
      drop index alert_one_storm;
      create unique index alert_one_open on alert (topic_id) where status in ('firing', 'acknowledged', 'waiting');
      alter table alert drop column opened_rule, drop column fired_at, drop column watched_at, drop column overdue_at, drop column notice, drop column notice_due_at, drop column child_count, drop column noted_count,
        drop column reignited_from, drop column verdict, drop column verdict_note, drop column verdict_at, drop column verdict_by;
      comment on table alert is 'One storm of one topic, from its rise to level 3 to its end';
    `);
  }
}
