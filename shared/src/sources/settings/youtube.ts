import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Empty words are made from the topics; an empty address means the public API. */
export const youtubeSettings = z.strictObject({
  channel: z.literal('youtube'),
  mode: z.enum(['search', 'videos', 'channel']).default('search'),
  words: settingText.default(''),
  withComments: z.boolean().default(true),
  videoIds: z.string().trim().max(5_000).default(''),
  channelId: settingText.default(''),
  withReplies: z.boolean().default(true),
  url: webUrl.default(''),
});
