import { Platform1763700000001 } from './0001-platform.ts';
import { Govern1763700000002 } from './0002-govern.ts';
import { Listen1763700000003 } from './0003-listen.ts';
import { Judge1763700000004 } from './0004-judge.ts';
import { Respond1763700000005 } from './0005-respond.ts';
import { SignInFactors1763800000006 } from './0006-sign-in-factors.ts';
import { SingleSignOn1763800000007 } from './0007-single-sign-on.ts';
import { MentionWork1763800000008 } from './0008-mention-work.ts';
import { PersonSettings1763800000009 } from './0009-person-settings.ts';
import { Company1763800000010 } from './0010-company.ts';
import { Retention1763800000011 } from './0011-retention.ts';
import { WallDisplay1763800000012 } from './0012-wall-display.ts';
import { CheaperIntake1763800000013 } from './0013-cheaper-intake.ts';
import { SourceKinds1763900000015 } from './0015-source-kinds.ts';
import { FileImport1763900000016 } from './0016-file-import.ts';
import { Collecting1763900000017 } from './0017-collecting.ts';
import { Engagement1763900000018 } from './0018-engagement.ts';
import { DeletionDuty1763900000020 } from './0020-deletion-duty.ts';
import { Label1763900000021 } from './0021-label.ts';
import { CompanyWord1764000000022 } from './0022-company-word.ts';
import { JudgeModel1764000000023 } from './0023-judge-model.ts';
import { Opinion1764000000024 } from './0024-opinion.ts';
import { AlertThread1764100000025 } from './0025-alert-thread.ts';
import { Annotation1764100000027 } from './0027-annotation.ts';
import { MeasureVolume1764100000028 } from './0028-measure-volume.ts';

/** Numbered migrations in their order; never edited after landing. */
export const allMigrations = [
  Platform1763700000001,
  Govern1763700000002,
  Listen1763700000003,
  Judge1763700000004,
  Respond1763700000005,
  SignInFactors1763800000006,
  SingleSignOn1763800000007,
  MentionWork1763800000008,
  PersonSettings1763800000009,
  Company1763800000010,
  Retention1763800000011,
  WallDisplay1763800000012,
  CheaperIntake1763800000013,
  SourceKinds1763900000015,
  FileImport1763900000016,
  Collecting1763900000017,
  Engagement1763900000018,
  DeletionDuty1763900000020,
  Label1763900000021,
  CompanyWord1764000000022,
  JudgeModel1764000000023,
  Opinion1764000000024,
  AlertThread1764100000025,
  Annotation1764100000027,
  MeasureVolume1764100000028,
];
