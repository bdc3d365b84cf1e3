import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Empty words are made from the topics; an empty address means the public API. */
export const threadsSettings = z.strictObject({
  channel: z.literal('threads'),
  mode: z.enum(['search', 'own']).default('search'),
  words: settingText.default(''),
  searchMode: z.enum(['KEYWORD', 'TAG']).default('KEYWORD'),
  isReviewed: z.boolean().default(false),
  url: webUrl.default(''),
});
