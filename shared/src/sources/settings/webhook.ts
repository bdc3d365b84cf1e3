import { z } from 'zod';

/** Nothing is set: the address and the keys are made by the server. */
export const webhookSettings = z.strictObject({ channel: z.literal('webhook') });
