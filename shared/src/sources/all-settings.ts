import { z } from 'zod';
import { blueskySettings } from './settings/bluesky.ts';
import { rssSettings } from './settings/rss.ts';
import { webhookSettings } from './settings/webhook.ts';

/** Settings of a source of each kind, as stored and as sent; credentials are not among them. */
export const sourceConfig = z.discriminatedUnion('channel', [
  rssSettings,
  blueskySettings,
  webhookSettings,
]);
export type SourceConfig = z.infer<typeof sourceConfig>;
