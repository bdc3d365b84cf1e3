import { z } from 'zod';
import { alert } from './alert.ts';
import { bigId, instant, smallId } from './fields.ts';

export const searchQuery = z.strictObject({ q: z.string().trim().min(1).max(200) });
/** A few hits of each kind, best first; a list is empty where nothing matches or the caller may not read it. */
export const searchAnswer = z.object({
  mentions: z.array(z.object({ id: bigId, text: z.string(), author: z.string().nullable(), sortAt: instant })),
  topics: z.array(z.object({ id: smallId, name: z.string() })),
  alerts: z.array(alert.pick({ id: true, topicName: true, level: true, status: true, reason: true, raisedAt: true })),
  sources: z.array(z.object({ id: smallId, name: z.string() })),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
