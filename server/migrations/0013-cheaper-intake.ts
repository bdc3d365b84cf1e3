import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statistics of posts and judgements are gathered after each tenth of growth instead of each fiftieth, from half the
 * sample: in a storm the gathering alone took as much time as storing the posts it counted.
 */
export class CheaperIntake1763800000013 implements MigrationInterface {
  name = 'CheaperIntake1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mention set (autovacuum_analyze_scale_factor = 0.1, autovacuum_vacuum_insert_scale_factor = 0.1);
      alter table mention alter column grams set statistics 500;
      alter table judgement set (autovacuum_analyze_scale_factor = 0.1, autovacuum_vacuum_insert_scale_factor = 0.1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mention set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
      alter table mention alter column grams set statistics 1000;
      alter table judgement set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
    `);
  }
}
