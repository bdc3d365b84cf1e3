import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screens on a wall that show 監視 without a person. */
export class WallDisplay1763800000012 implements MigrationInterface {
  name = 'WallDisplay1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wall_display (
        id integer generated always as identity constraint wall_display_pk primary key,
        name text not null,
        token_hash bytea not null constraint wall_display_token_once unique,
        created_by integer not null constraint wall_display_creator references person (id),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz,
        revoked_at timestamptz
      );
      comment on table wall_display is 'Screens that may read 監視 and nothing else; only a SHA-256 of the link''s token is kept, a revoked one never comes back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wall_display');
  }
}
