import { Platform1763700000001 } from './0001-platform.ts';
import { Govern1763700000002 } from './0002-govern.ts';
import { Listen1763700000003 } from './0003-listen.ts';
import { Judge1763700000004 } from './0004-judge.ts';
import { Respond1763700000005 } from './0005-respond.ts';
import { WallDisplay1763800000014 } from './0014-wall-display.ts';
import { MentionWork1763800000009 } from './0009-mention-work.ts';
import { PersonSettings1763800000010 } from './0010-person-settings.ts';
import { SignInFactors1763800000007 } from './0007-sign-in-factors.ts';
import { Company1763800000011 } from './0011-company.ts';
import { Retention1763800000013 } from './0013-retention.ts';
import { SingleSignOn1763800000008 } from './0008-single-sign-on.ts';

/** Numbered migrations in their order; never edited after landing. */
export const allMigrations = [
  Platform1763700000001,
  Govern1763700000002,
  Listen1763700000003,
  Judge1763700000004,
  Respond1763700000005,
  WallDisplay1763800000014,
  MentionWork1763800000009,
  PersonSettings1763800000010,
  SignInFactors1763800000007,
  Company1763800000011,
  Retention1763800000013,
  SingleSignOn1763800000008,
];
