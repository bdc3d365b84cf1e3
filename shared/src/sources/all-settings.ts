import { z } from 'zod';
import { appStoreSettings } from './settings/appstore.ts';
import { blueskySettings } from './settings/bluesky.ts';
import { gdeltSettings } from './settings/gdelt.ts';
import { googlePlaySettings } from './settings/googleplay.ts';
import { hatenaSettings } from './settings/hatena.ts';
import { jsonSettings } from './settings/json.ts';
import { mastodonSettings } from './settings/mastodon.ts';
import { misskeySettings } from './settings/misskey.ts';
import { rssSettings } from './settings/rss.ts';
import { threadsSettings } from './settings/threads.ts';
import { webhookSettings } from './settings/webhook.ts';
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
  appStoreSettings,
  googlePlaySettings,
  hatenaSettings,
  gdeltSettings,
  jsonSettings,
  webhookSettings,
]);
export type SourceConfig = z.infer<typeof sourceConfig>;
