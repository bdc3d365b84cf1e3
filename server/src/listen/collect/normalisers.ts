import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { normaliseBluesky } from './connectors/bluesky/normalise-bluesky.js';
import type { Normaliser } from './connectors/connector.js';
import { normaliseMastodon } from './connectors/mastodon/normalise-mastodon.js';
import { normaliseMisskey } from './connectors/misskey/normalise-misskey.js';
import { normaliseHatena, normaliseRss } from './connectors/rss/normalise-rss.js';
import { normaliseThreads } from './connectors/threads/normalise-threads.js';
import { normaliseX } from './connectors/x/normalise-x.js';
import { normaliseYouTube } from './connectors/youtube/normalise-youtube.js';

/** The channels whose recorded raw answers can be read, each with its reader. */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map<Channel, Normaliser>([
  ['rss', normaliseRss],
  ['hatena', normaliseHatena],
  ['bluesky', normaliseBluesky],
  ['mastodon', normaliseMastodon],
  ['misskey', normaliseMisskey],
  ['x', normaliseX],
  ['youtube', normaliseYouTube],
  ['threads', normaliseThreads],
]);
