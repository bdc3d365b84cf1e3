import { z } from 'zod';
import { channels, sourceChannels, sourceStates, sourceTurns } from '../vocabulary/channel.ts';
import { sourceErrorCodes } from '../errors/source-errors.ts';
import { sourceConfig, type SourceConfig } from '../sources/all-settings.ts';
import { sourceModes } from '../sources/source-kind.ts';
import { instant, shortText, smallId } from './fields.ts';

export { sourceConfig };
export type { SourceConfig };

/** Credentials by name, only ever sent here; in a change, what is absent stays and what is empty is forgotten. */
const secretValues = z.record(z.string().regex(/^[a-z][A-Za-z]{0,40}$/), z.string().trim().max(20_000));

export const sourceBody = z.strictObject({
  name: shortText,
  config: sourceConfig,
  secrets: secretValues.default({}),
  /** Expected seconds between two good fetches; streams report at least this often. */
  intervalSeconds: z.number().int().min(30).max(86_400).default(300),
  /** Keep only what matches a topic. Streams of everybody's posts need it; a chosen feed does not. */
  keepsOnlyMatches: z.boolean().default(false),
  isPaused: z.boolean().default(false),
  /** Limits of use by unit of the kind; null = none; what is absent follows the kind. */
  budget: z.record(z.string().regex(/^[a-z][A-Za-z]{0,40}$/), z.number().int().nonnegative().max(1_000_000_000).nullable()).default({}),
});
export type SourceBody = z.infer<typeof sourceBody>;
export const sourceChange = sourceBody.extend({ version: z.number().int() });

export const sourceHealth = z.object({
  state: z.enum(sourceStates),
  lastTriedAt: instant.nullable(), lastSuccessAt: instant.nullable(), lastItemAt: instant.nullable(), nextTryAt: instant.nullable(),
  /** Seconds between the newest post's time and its arrival; null before the first. */
  lagSeconds: z.number().nullable(),
  failures: z.number().int(),
  error: z.object({ code: z.enum(sourceErrorCodes), detail: z.string().nullable(), at: instant }).nullable(),
  mentions24h: z.number().int(), quarantined: z.number().int(),
  /** The source was tried so often in vain that it is tried only now and then. */
  isCircuitOpen: z.boolean(),
  /** What is used of each limit in the window that runs; `limit` null = counted only. A fifth is kept for storms. */
  use: z.array(z.object({ unit: z.string(), used: z.number(), limit: z.number().nullable(), resetsAt: instant })),
  /** What the source's own rate headers said last. */
  rate: z.object({ limit: z.number().nullable(), remaining: z.number(), resetsAt: instant }).nullable(),
});
export type SourceHealth = z.infer<typeof sourceHealth>;

export const source = z.object({
  id: smallId, name: z.string(), channel: z.enum(channels), mode: z.enum(sourceModes), config: z.record(z.string(), z.unknown()), intervalSeconds: z.number().int(),
  /** Names of the credentials that are kept; their values are never answered. */
  secrets: z.array(z.string()),
  budget: z.record(z.string(), z.number().nullable()),
  keepsOnlyMatches: z.boolean(), isPaused: z.boolean(), version: z.number().int(), createdAt: instant, health: sourceHealth,
});
export type Source = z.infer<typeof source>;
export const sourceList = z.object({ sources: z.array(source) });
export { sourceChannels };

/** With `sourceId`, credentials that are not sent are those kept for it, as long as they would go to the same host. */
export const testFetchBody = z.strictObject({ config: sourceConfig, secrets: secretValues.default({}), sourceId: smallId.optional() });
/** What one fetch would bring, stored nowhere. */
export const testFetchAnswer = z.object({
  ok: z.boolean(),
  title: z.string().nullable(), encoding: z.string().nullable(), total: z.number().int(),
  /** Which fields of the answer were taken for what, of sources whose form is found out. */
  mapping: z.string().optional(),
  error: z.object({ code: z.enum(sourceErrorCodes), detail: z.string().nullable() }).nullable(),
  items: z.array(z.object({ title: z.string().nullable(), text: z.string(), url: z.string().nullable(), postedAt: instant.nullable(), author: z.string().nullable() })),
});
export type TestFetchAnswer = z.infer<typeof testFetchAnswer>;

/** Items that could not be stored, each with its reason. */
export const quarantineList = z.object({
  items: z.array(z.object({ id: smallId, at: instant, externalId: z.string().nullable(), reason: z.string(), excerpt: z.string() })),
});
export type QuarantineItem = z.infer<typeof quarantineList>['items'][number];

/** The last 30 days of one source: hours with what came, spans not heard, turns of its health, newest first. */
export const sourceHistory = z.object({
  hours: z.array(z.object({ at: instant, mentions: z.number().int() })),
  gaps: z.array(z.object({ id: smallId, kind: z.enum(['silent', 'lost']), from: instant, to: instant.nullable(), code: z.enum(sourceErrorCodes).nullable() })),
  turns: z.array(z.object({ id: z.string(), at: instant, kind: z.enum(sourceTurns), code: z.enum(sourceErrorCodes).nullable(), detail: z.string().nullable() })),
});
export type SourceHistory = z.infer<typeof sourceHistory>;
