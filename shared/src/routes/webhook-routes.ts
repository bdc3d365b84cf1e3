import { z } from 'zod';
import { smallId } from '../contracts/fields.ts';
import { deliveryAnswer, webhookDoor, webhookKey } from '../contracts/webhook.ts';
import { deliveryBytes } from '../vocabulary/webhook.ts';
import { defineRoute } from './route.ts';

const sourceId = z.strictObject({ sourceId: smallId });

/** Mentions that other systems send. */
export const webhookRoutes = {
  door: defineRoute({ method: 'GET', path: '/api/sources/:sourceId/webhook', access: 'source.write', summary: 'How a webhook source is reached', params: sourceId, response: webhookDoor, errors: ['not_found'] }),
  makeKey: defineRoute({ method: 'POST', path: '/api/sources/:sourceId/webhook/keys', access: 'source.write', summary: 'Make a new key; the one before stays good for a day', params: sourceId, response: webhookKey, errors: ['not_found'], status: 201 }),
  deliver: defineRoute({
    method: 'POST', path: '/hooks/:publicId', access: 'public', isForMachines: true, rawBody: deliveryBytes,
    summary: 'Deliver neutral lines (array or NDJSON, 1 MiB), signed in X-Hinomi-Timestamp and X-Hinomi-Signature. 200: all stored; 400: `errors` names the refused lines, the others are stored',
    params: z.strictObject({ publicId: z.string().max(100) }), response: deliveryAnswer, errors: ['signature_wrong', 'too_large', 'unsupported_media', 'too_many_tries', 'webhook_paused'],
  }),
};
