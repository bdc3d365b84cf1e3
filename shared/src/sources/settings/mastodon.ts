import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** `public`, `hashtag` and `list` are polled; `home` is the stream of the account the token belongs to. */
export const mastodonTimelines = ['public', 'hashtag', 'list', 'home'] as const;

export const mastodonSettings = z.strictObject({
  channel: z.literal('mastodon'), url: webUrl.min(1), timeline: z.enum(mastodonTimelines).default('public'),
  hashtag: settingText.default(''), listId: settingText.default(''), isLocal: z.boolean().default(false),
});
