import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, sessions, invitations, the set-up token, try counters, and the hash-chained audit log. */
export class Govern1763700000002 implements MigrationInterface {
  name = 'Govern1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id integer generated always as identity constraint person_pk primary key,
        name text not null,
        email text not null constraint person_email_once unique,
        password_hash text not null,
        role text not null constraint person_role check (role in ('admin', 'editor', 'approver', 'viewer')),
        language text not null default 'ja' constraint person_language check (language in ('ja', 'en')),
        is_disabled boolean not null default false,
        last_signed_in_at timestamptz,
        created_at timestamptz not null default now()
      );
      create table session (
        id uuid constraint session_pk primary key,
        token_hash bytea not null constraint session_token_once unique,
        person_id integer not null constraint session_person references person (id) on delete cascade,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        address text not null,
        user_agent text not null
      );
      create index session_of_person on session (person_id);
      comment on table session is 'Signed-in browsers; only a SHA-256 of the cookie is kept';
      create table setup_token (
        only_row boolean constraint setup_token_pk primary key default true constraint setup_token_one check (only_row),
        token_hash bytea not null,
        created_at timestamptz not null default now()
      );
      create table invitation (
        id integer generated always as identity constraint invitation_pk primary key,
        token_hash bytea not null constraint invitation_token_once unique,
        email text not null,
        role text not null constraint invitation_role check (role in ('admin', 'editor', 'approver', 'viewer')),
        invited_by integer not null constraint invitation_inviter references person (id),
        was_mailed boolean not null default false,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz
      );
      create unique index invitation_open on invitation (email) where accepted_at is null and withdrawn_at is null;

      create table try_limit (
        key varchar(255) constraint try_limit_pk primary key,
        points integer not null default 0,
        expire bigint
      );
      comment on table try_limit is 'Counters of sign-in and other guarded tries, in the shape rate-limiter-flexible needs';

      create table audit_entry (
        seq bigint constraint audit_entry_pk primary key,
        at timestamptz not null,
        act text not null,
        person_id integer,
        person_name text,
        address text,
        subject text,
        detail jsonb,
        detail_hash bytea not null,
        hash bytea not null
      );
      create index audit_entry_act on audit_entry (act, seq);
      insert into append_only_table values ('audit_entry');
      comment on table audit_entry is 'Who did what, when, from where. Each hash covers the one before it; the detail enters by its own hash so that it can be blanked for a person without breaking the chain';

      create function audit_hash(previous bytea, seq bigint, at timestamptz, act text, person_id integer, subject text, detail_hash bytea)
      returns bytea language sql immutable as $fn$
        select sha256(previous || convert_to(concat_ws('|', seq::text, (extract(epoch from at) * 1000000)::bigint::text, act,
          coalesce(person_id::text, ''), coalesce(subject, '')), 'UTF8') || detail_hash)
      $fn$;
      create function audit_detail_hash(person_name text, address text, detail jsonb)
      returns bytea language sql immutable as $fn$
        select sha256(convert_to(concat_ws('|', coalesce(person_name, ''), coalesce(address, ''), coalesce(detail::text, '')), 'UTF8'))
      $fn$;
      create function audit_append(act text, person_id integer, person_name text, address text, subject text, detail jsonb)
      returns bigint language plpgsql security definer set search_path from current as $fn$
      declare
        last record;
        new_seq bigint;
        moment timestamptz := clock_timestamp();
        inner_hash bytea := audit_detail_hash(person_name, address, detail);
      begin
        perform pg_advisory_xact_lock(7201, 1);
        select a.seq, a.hash into last from audit_entry a order by a.seq desc limit 1;
        new_seq := coalesce(last.seq, 0) + 1;
        insert into audit_entry values (new_seq, moment, act, person_id, person_name, address, subject, detail, inner_hash,
          audit_hash(coalesce(last.hash, '\\x'::bytea), new_seq, moment, act, person_id, subject, inner_hash));
        return new_seq;
      end $fn$;
      create function refuse_change() returns trigger language plpgsql as $fn$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $fn$;
      create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
      create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
      -- Temporary tables are looked up first unless pg_temp is named: one called audit_entry would run its triggers as the owner.
      do $$ begin
        execute format('alter function audit_append(text, integer, text, text, text, jsonb) set search_path = %I, pg_temp', current_schema());
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_entry;
      drop function refuse_change();
      drop function audit_append(text, integer, text, text, text, jsonb);
      drop function audit_detail_hash(text, text, jsonb);
      drop function audit_hash(bytea, bigint, timestamptz, text, integer, text, bytea);
      drop table try_limit, invitation, setup_token, session, person;
      delete from append_only_table where name = 'audit_entry';
    `);
  }
}
