import { z } from 'zod';
import { instant } from './fields.ts';

/** Demo seconds that pass in one second; 144 plays the day in ten minutes. */
export const demoSpeeds = [1, 12, 36, 72, 144] as const;
const speed = z.union([z.literal(1), z.literal(12), z.literal(36), z.literal(72), z.literal(144)]);
export type DemoSpeed = z.infer<typeof speed>;

const words = z.object({ ja: z.string(), en: z.string() });
/** What the demo plays and how far it is. */
export const demoState = z.object({
  now: instant, startsAt: instant, endsAt: instant,
  isPlaying: z.boolean(), speed,
  /** Work that must end before the next order; orders given meanwhile are refused, a second reset joins the first. */
  busy: z.enum(['resetting', 'jumping']).nullable(),
  /** The last reset or jump did not come to its end; a reset starts over. */
  hasFailed: z.boolean(),
  scenarios: z.array(z.object({ id: z.string(), words, stages: z.array(z.object({ id: z.string(), words, at: instant })) })),
});
export type DemoState = z.infer<typeof demoState>;

export const demoLink = z.strictObject({ token: z.string().min(1).max(200) });
export const demoPlayback = z.strictObject({ isPlaying: z.boolean(), speed });
export const demoJump = z.strictObject({ scenario: z.string().max(50), stage: z.string().max(50) });
