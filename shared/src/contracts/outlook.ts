import { z } from 'zod';
import { instant } from './fields.ts';

const count = z.number();
/** How the reactions (reposts, quotes, answers and likes together) of a post go, and where they will probably be. */
export const mentionOutlook = z.object({
  /** At the moments they were seen to change, oldest first; empty while they never did. */
  points: z.array(z.object({ at: instant, count })),
  /** Reactions gained in the last span that was seen, per hour, and per hour in the span before; null for a post seen once. */
  velocity: z.object({ from: instant, to: instant, gained: count, perHour: z.number(), perHourBefore: z.number().nullable() }).nullable(),
  /** The next hours; null where too few comparable posts are known, and for posts that are deleted, too old, or of few reactions. */
  outlook: z.object({
    from: instant, count,
    /** Whether the comparable posts were posted in the same part of the day, or in any. */
    isOfPart: z.boolean(),
    /** 8 of 10 comparable posts grew to between `low` and `high`, half of them to `middle` or more. */
    hours: z.array(z.object({ hours: z.number().int(), low: count, middle: count, high: count })),
  }).nullable(),
  /** Posts to compare with that are known so far, and how many a band needs: of 30, three lie beyond each of its ends. */
  comparable: z.number().int(), needed: z.number().int(),
});
export type MentionOutlook = z.infer<typeof mentionOutlook>;
