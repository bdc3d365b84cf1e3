import { z } from 'zod';
import { webUrl } from '../source-settings.ts';

/** An empty query is made from the topics; an empty address means the public API. */
export const xSettings = z.strictObject({
  channel: z.literal('x'),
  mode: z.enum(['search', 'stream']).default('search'),
  query: z.string().trim().max(1_024).default(''),
  language: z.enum(['all', 'ja', 'en']).default('all'),
  withReposts: z.boolean().default(true),
  lookbackHours: z.number().int().min(1).max(167).default(24),
  catchUp: z.enum(['search', 'backfill', 'none']).default('search'),
  url: webUrl.default(''),
});
