import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of a sign-in service, sign-ins under way with it, passwords allowed for a while, and the audit log by person. */
export class SingleSignOn1763800000007 implements MigrationInterface {
  name = 'SingleSignOn1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_identity (
        person_id integer constraint person_identity_pk primary key constraint person_identity_person references person (id) on delete cascade,
        issuer text not null,
        subject text not null,
        email text,
        linked_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        constraint person_identity_once unique (issuer, subject)
      );
      comment on table person_identity is 'Who a person is at the sign-in service: issuer and subject, never the e-mail address, which is kept for showing';
      create table sso_attempt (
        state_hash bytea constraint sso_attempt_pk primary key,
        browser_hash bytea not null,
        issuer text not null,
        code_verifier text not null,
        nonce text not null,
        return_to text not null,
        person_id integer constraint sso_attempt_person references person (id) on delete cascade,
        invitation_id integer constraint sso_attempt_invitation references invitation (id) on delete cascade,
        created_at timestamptz not null default now(),
        constraint sso_attempt_purpose check (person_id is null or invitation_id is null)
      );
      create index sso_attempt_of_person on sso_attempt (person_id);
      create index sso_attempt_of_invitation on sso_attempt (invitation_id);
      comment on table sso_attempt is 'Sign-ins under way with the sign-in service, for ten minutes and one use each; only hashes of state and browser are kept';
      create table password_allowance (
        person_id integer constraint password_allowance_pk primary key constraint password_allowance_person references person (id) on delete cascade,
        until timestamptz not null
      );
      comment on table password_allowance is 'Who may use a password for a while although passwords are switched off';
      create index audit_entry_person on audit_entry (person_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_entry_person;
      drop table password_allowance, sso_attempt, person_identity;
    `);
  }
}
