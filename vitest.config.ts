import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };
/** Projects that share one PostgreSQL cluster; each test file works on its own copy of a migrated template. */
const onDatabase = { globalSetup: ['tests/support/cluster-setup.ts'], ...slow };

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default'] : ['default'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'unit', include: ['server/src/**/*.test.ts', 'shared/src/**/*.test.ts', 'web/src/**/*.test.ts', 'tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...slow } },
      { test: { name: 'migrations', include: ['tests/migrations/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'pipeline', include: ['tests/pipeline/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'fault', include: ['tests/fault/**/*.test.ts'], ...onDatabase, testTimeout: 180_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...onDatabase, testTimeout: 180_000 } },
    ],
  },
});
