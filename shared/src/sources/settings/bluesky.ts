import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** `stream` hears everybody (an empty `url` means the public Jetstream servers); `search` asks `service` for words. */
export const blueskyWays = ['stream', 'search'] as const;

export const blueskySettings = z.strictObject({
  channel: z.literal('bluesky'), way: z.enum(blueskyWays).default('stream'), url: webUrl.default(''),
  service: webUrl.default('https://bsky.social'), account: settingText.default(''), words: z.string().trim().max(2_000).default(''),
});
