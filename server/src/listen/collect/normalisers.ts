import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { normaliseAppStore } from './connectors/appstore/normalise-appstore.js';
import { normaliseBluesky } from './connectors/bluesky/normalise-bluesky.js';
import type { Normaliser } from './connectors/connector.js';
import { normaliseCsv } from './connectors/csv/normalise-csv.js';
import { normaliseGdelt } from './connectors/gdelt/normalise-gdelt.js';
import { normaliseGooglePlay } from './connectors/googleplay/normalise-googleplay.js';
import { normaliseHatena } from './connectors/hatena/normalise-hatena.js';
import { normaliseJson } from './connectors/json/normalise-json.js';
import { normaliseMastodon } from './connectors/mastodon/normalise-mastodon.js';
import { normaliseMisskey } from './connectors/misskey/normalise-misskey.js';
import { normaliseRss } from './connectors/rss/normalise-rss.js';
import { normaliseThreads } from './connectors/threads/normalise-threads.js';
import { normaliseWebhook } from './connectors/webhook/normalise-webhook.js';
import { normaliseX } from './connectors/x/normalise-x.js';
import { normaliseYouTube } from './connectors/youtube/normalise-youtube.js';

/** The channels whose recorded raw answers can be read, each with its reader. */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map<Channel, Normaliser>([
  ['rss', normaliseRss],
  ['bluesky', normaliseBluesky],
  ['mastodon', normaliseMastodon],
  ['misskey', normaliseMisskey],
  ['x', normaliseX],
  ['youtube', normaliseYouTube],
  ['threads', normaliseThreads],
  ['appstore', normaliseAppStore],
  ['googleplay', normaliseGooglePlay],
  ['hatena', normaliseHatena],
  ['gdelt', normaliseGdelt],
  ['json', normaliseJson],
  ['csv', normaliseCsv],
  ['webhook', normaliseWebhook],
]);
