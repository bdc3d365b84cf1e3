import { z } from 'zod';
import { blueskySettings } from './settings/bluesky.ts';
import { appStoreSettings } from './settings/appstore.ts';
import { googlePlaySettings } from './settings/googleplay.ts';
import { hatenaSettings } from './settings/hatena.ts';
import { gdeltSettings } from './settings/gdelt.ts';
import { jsonSettings } from './settings/json.ts';
import { rssSettings } from './settings/rss.ts';

/** Settings of a source of each kind, as stored and as sent; credentials are not among them. */
export const sourceConfig = z.discriminatedUnion('channel', [
  rssSettings,
  blueskySettings,
  appStoreSettings,
  googlePlaySettings,
  hatenaSettings,
  gdeltSettings,
  jsonSettings,
]);
export type SourceConfig = z.infer<typeof sourceConfig>;
