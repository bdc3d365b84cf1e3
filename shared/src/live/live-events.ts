import { z } from 'zod';
import { alertEntryKinds, alertStatuses, noticeCauses } from '../vocabulary/alert.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { canAccess, type CallerRole, type Permission } from '../vocabulary/permission.ts';
import { bigId, smallId } from '../contracts/fields.ts';

/** What hearing an event needs; `own` = its payload names a person, and only this person hears it. */
type LiveEventEntry = { readonly permission: Permission | 'own'; readonly payload: z.ZodType };

/**
 * The table of live events with the permission each needs. Payloads say what changed, not the new state:
 * a screen fetches what it shows again, so that state after events equals a fresh page.
 */
export const liveEvents = {
  'mention.stored': { permission: 'mention.read', payload: z.object({ count: z.number().int(), topics: z.record(z.string(), z.number().int()) }) },
  'mention.changed': { permission: 'mention.read', payload: z.object({ ids: z.array(bigId) }) },
  'topic.measured': { permission: 'monitor.read', payload: z.object({ topicIds: z.array(smallId) }) },
  'level.changed': { permission: 'monitor.read', payload: z.object({ topicId: smallId, from: levelSchema, level: levelSchema }) },
  'alert.changed': { permission: 'alert.read', payload: z.object({ alertId: smallId, topicId: smallId, level: levelSchema, status: z.enum(alertStatuses), change: z.enum(alertEntryKinds) }) },
  'alert.told': { permission: 'alert.read', payload: z.object({ alertId: smallId, topicId: smallId, level: levelSchema, cause: z.enum(noticeCauses) }) },
  'source.changed': { permission: 'source.read', payload: z.object({ sourceId: smallId }) },
  'topic.changed': { permission: 'topic.read', payload: z.object({ topicId: smallId }) },
  'people.changed': { permission: 'people.read', payload: z.object({}) },
  'company.changed': { permission: 'company.read', payload: z.object({}) },
  'first_run.changed': { permission: 'company.write', payload: z.object({}) },
  'bell.seen': { permission: 'own', payload: z.object({ personId: smallId }) },
  'import.changed': { permission: 'import.run', payload: z.object({ importId: smallId }) },
  'opinion.changed': { permission: 'judge.write', payload: z.object({}) },
  'quarantine.changed': { permission: 'source.read', payload: z.object({}) },
  'judge.changed': { permission: 'judge.read', payload: z.object({}) },
  'annotation.changed': { permission: 'mention.read', payload: z.object({ topicId: smallId }) },
} as const satisfies Record<string, LiveEventEntry>;

export type LiveEventName = keyof typeof liveEvents;
export type LivePayload<N extends LiveEventName> = z.infer<(typeof liveEvents)[N]['payload']>;
export type LiveEvent = { [N in LiveEventName]: { seq: number; name: N; payload: LivePayload<N> } }[LiveEventName];

/** Whether a live event may be told to this caller; a display on a wall has no person and hears nothing of anybody. */
export function mayHear(event: LiveEvent, { role, personId }: { role: CallerRole; personId: number }): boolean {
  const { permission } = liveEvents[event.name];
  if (permission !== 'own') return canAccess(role, permission);
  return role !== 'wall' && 'personId' in event.payload && event.payload.personId === personId;
}

/** Server to client: every event of numbers after `after` up to `upTo` that this session may see. */
export type LiveBatch = { after: number; upTo: number; events: LiveEvent[] };
/** Server's answer to `resume`: go on from here, or fetch everything anew because too much was missed. */
export type ResumeAnswer = { isReset: boolean; upTo: number };
/** Farther behind than this a client reloads instead of catching up. */
export const maxCatchUp = 5_000;

export type ServerToClient = { batch: (batch: LiveBatch) => void; ended: (reason: 'signed_out' | 'rights_changed') => void };
export type ClientToServer = { resume: (after: number | null, answer: (reply: ResumeAnswer) => void) => void };
