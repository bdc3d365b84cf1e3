import { z } from 'zod';
import { instant } from './fields.ts';

const count = z.number().int().nonnegative();
/** How another system reaches this source; keys are never shown again. */
export const webhookDoor = z.object({
  /** Null until the first key is made. */
  url: z.string().nullable(),
  /** Keys that are good now, newest first; `expiresAt` is set on one that was replaced. */
  keys: z.array(z.object({ createdAt: instant, expiresAt: instant.nullable() })),
  /** Requests with a wrong signature, and the last good one. */
  refused: count, lastDeliveryAt: instant.nullable(),
});
export type WebhookDoor = z.infer<typeof webhookDoor>;
/** The key in full, this once. */
export const webhookKey = z.object({ url: z.string(), key: z.string() });
export type WebhookKey = z.infer<typeof webhookKey>;

/**
 * What became of a delivery. Status 200: every line was taken in. Status 400: `errors` names the lines that were not,
 * and the others are stored all the same. `line` counts from 1; of an array it is the item.
 */
export const deliveryAnswer = z.object({
  added: count, changed: count, unchanged: count, rejected: count, isRepeated: z.boolean(),
  errors: z.array(z.object({ line: count, reason: z.string() })),
});
export type DeliveryAnswer = z.infer<typeof deliveryAnswer>;
