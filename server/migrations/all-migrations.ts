import { Platform1763700000001 } from './0001-platform.ts';
import { Govern1763700000002 } from './0002-govern.ts';
import { Listen1763700000003 } from './0003-listen.ts';
import { Judge1763700000004 } from './0004-judge.ts';
import { Respond1763700000005 } from './0005-respond.ts';
import { SingleSignOn1763800000008 } from './0008-single-sign-on.ts';

/** Numbered migrations in their order; never edited after landing. */
export const allMigrations = [
  Platform1763700000001,
  Govern1763700000002,
  Listen1763700000003,
  Judge1763700000004,
  Respond1763700000005,
  SingleSignOn1763800000008,
];
