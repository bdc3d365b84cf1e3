import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { normaliseBluesky } from './connectors/bluesky/normalise-bluesky.js';
import type { Normaliser } from './connectors/connector.js';
import { normaliseCsv } from './connectors/csv/normalise-csv.js';
import { normaliseHatena, normaliseRss } from './connectors/rss/normalise-rss.js';
import { normaliseWebhook } from './connectors/webhook/normalise-webhook.js';

/** The channels whose recorded raw answers can be read, each with its reader. */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map<Channel, Normaliser>([
  ['rss', normaliseRss],
  ['hatena', normaliseHatena],
  ['bluesky', normaliseBluesky],
  ['csv', normaliseCsv],
  ['webhook', normaliseWebhook],
]);
