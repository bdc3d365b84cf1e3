import { z } from 'zod';
import { sensitivities } from '../vocabulary/level.ts';
import { instant } from './fields.ts';

/** The counts at which each sensitivity calls a rise, from the rules that are in force. */
export const sensitivityAnswer = z.object({
  rules: z.array(z.object({
    sensitivity: z.enum(sensitivities),
    /** Level 2: critical originals and authors within 60 minutes, and times the usual. */
    caution: z.object({ critical60: z.number(), ratio60: z.number(), authors60: z.number() }),
    /** Level 3: critical originals and authors within 3 hours. */
    warning: z.object({ critical3h: z.number(), authors3h: z.number() }),
    /** Level 4: critical originals within 24 hours. */
    serious: z.object({ critical24h: z.number() }),
  })),
});
export type SensitivityRules = z.infer<typeof sensitivityAnswer>['rules'][number];

/** What each sensitivity would have done over the stored past. */
export const backtestAnswer = z.object({
  /** Whole days looked at; 0 without history. */
  days: z.number().int(), from: instant.nullable(),
  topics: z.number().int(),
  /** Not everything could be looked at within the limit. */
  isCapped: z.boolean(),
  results: z.array(z.object({ sensitivity: z.enum(sensitivities), alerts: z.number().int(), highestLevel: z.number().int() })),
});
export type Backtest = z.infer<typeof backtestAnswer>;
