import { z } from 'zod';
import { blueskySettings } from './settings/bluesky.ts';
import { mastodonSettings } from './settings/mastodon.ts';
import { misskeySettings } from './settings/misskey.ts';
import { rssSettings } from './settings/rss.ts';
import { threadsSettings } from './settings/threads.ts';
import { xSettings } from './settings/x.ts';
import { youtubeSettings } from './settings/youtube.ts';

/** Settings of a source of each kind, as stored and as sent; credentials are not among them. */
export const sourceConfig = z.discriminatedUnion('channel', [
  rssSettings,
  blueskySettings,
  mastodonSettings,
  misskeySettings,
  xSettings,
  youtubeSettings,
  threadsSettings,
]);
export type SourceConfig = z.infer<typeof sourceConfig>;
