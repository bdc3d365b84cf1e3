import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, step-up of sessions, reset links, and the rule who needs a second factor. */
export class SignInFactors1763800000006 implements MigrationInterface {
  name = 'SignInFactors1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column is_complete boolean not null default true;
      alter table session add column proved_at timestamptz not null default now();
      update session set proved_at = created_at;

      create table totp_device (
        id integer generated always as identity constraint totp_device_pk primary key,
        person_id integer not null constraint totp_device_person references person (id) on delete cascade,
        sealed_secret text not null,
        last_step bigint not null default 0,
        created_at timestamptz not null default now(),
        confirmed_at timestamptz
      );
      create unique index totp_device_confirmed_once on totp_device (person_id) where confirmed_at is not null;
      create unique index totp_device_offered_once on totp_device (person_id) where confirmed_at is null;
      create index totp_device_of_person on totp_device (person_id);
      comment on table totp_device is 'Authenticator apps; the secret is sealed with the installation''s key';

      create table passkey (
        id integer generated always as identity constraint passkey_pk primary key,
        person_id integer not null constraint passkey_person references person (id) on delete cascade,
        credential_id text not null constraint passkey_credential_once unique,
        public_key bytea not null,
        user_handle bytea not null,
        sign_count bigint not null,
        transports text[] not null,
        is_backed_up boolean not null,
        name text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz
      );
      create index passkey_of_person on passkey (person_id);
      comment on table passkey is 'Public keys of passkeys; sign_count uncovers copies of a key';

      create table passkey_challenge (
        challenge_hash bytea constraint passkey_challenge_pk primary key,
        purpose text not null constraint passkey_challenge_purpose check (purpose in ('sign_in', 'factor', 'enrolment', 'proof')),
        person_id integer constraint passkey_challenge_person references person (id) on delete cascade,
        session_id uuid,
        user_handle bytea,
        created_at timestamptz not null default now(),
        constraint passkey_challenge_bound check ((purpose = 'sign_in') = (person_id is null) and (person_id is null) = (session_id is null))
      );
      create index passkey_challenge_of_person on passkey_challenge (person_id);
      comment on table passkey_challenge is 'Challenges given to browsers; deleted by their first use';

      create table recovery_code (
        person_id integer not null constraint recovery_code_person references person (id) on delete cascade,
        slot smallint not null constraint recovery_code_slot check (slot between 0 and 9),
        code_hash text not null,
        used_at timestamptz,
        constraint recovery_code_pk primary key (person_id, slot)
      );
      comment on table recovery_code is 'Argon2id hashes of recovery codes; the first digit of a code is its slot';

      create table sign_in_rule (
        only_row boolean constraint sign_in_rule_pk primary key default true constraint sign_in_rule_one check (only_row),
        is_factor_required boolean not null default false
      );
      insert into sign_in_rule default values;
      comment on table sign_in_rule is 'Whether administrators and approvers need a second factor';

      create table password_reset (
        id integer generated always as identity constraint password_reset_pk primary key,
        token_hash bytea not null constraint password_reset_token_once unique,
        person_id integer not null constraint password_reset_person references person (id) on delete cascade,
        made_by integer constraint password_reset_maker references person (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index password_reset_of_person on password_reset (person_id);
      comment on table password_reset is 'Open reset links; only a SHA-256 of the token is kept, and use deletes the row';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table password_reset, sign_in_rule, recovery_code, passkey_challenge, passkey, totp_device;
      delete from session where not is_complete;
      alter table session drop column proved_at;
      alter table session drop column is_complete;
    `);
  }
}
