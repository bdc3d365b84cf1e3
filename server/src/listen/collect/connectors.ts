import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { appStoreConnector } from './connectors/appstore/appstore-connector.js';
import { blueskyReaders } from './connectors/bluesky/bluesky-readers.js';
import type { CountsReader, PollConnector, Readers, StreamConnector } from './connectors/connector.js';
import { gdeltConnector } from './connectors/gdelt/gdelt-connector.js';
import { googlePlayConnector } from './connectors/googleplay/googleplay-connector.js';
import { hatenaConnector } from './connectors/hatena/hatena-connector.js';
import { hatenaCounts } from './connectors/hatena/hatena-counts.js';
import { jsonConnector } from './connectors/json/json-connector.js';
import { mastodonReaders } from './connectors/mastodon/mastodon-readers.js';
import { misskeyReaders } from './connectors/misskey/misskey-readers.js';
import { rssConnector } from './connectors/rss/rss-connector.js';
import { threadsConnector } from './connectors/threads/threads-connector.js';
import { threadsCountsReader } from './connectors/threads/threads-counts.js';
import { xReaders } from './connectors/x/x-readers.js';
import { youtubeConnector } from './connectors/youtube/youtube-connector.js';
import { youtubeCountsReader } from './connectors/youtube/youtube-counts.js';

/** Every channel a source can be made for, with what reads it in each of its ways. */
export const connectors: Record<SourceChannel, Readers> = {
  rss: { poll: rssConnector },
  bluesky: blueskyReaders,
  mastodon: mastodonReaders,
  misskey: misskeyReaders,
  x: xReaders,
  youtube: { poll: youtubeConnector, counts: youtubeCountsReader },
  threads: { poll: threadsConnector, counts: threadsCountsReader },
  appstore: { poll: appStoreConnector },
  googleplay: { poll: googlePlayConnector },
  hatena: { poll: hatenaConnector, counts: hatenaCounts },
  gdelt: { poll: gdeltConnector },
  json: { poll: jsonConnector },
  webhook: {},
};

const readersOf = (channel: string): Readers => (Object.hasOwn(connectors, channel) ? connectors[channel as SourceChannel] : {});

export function pollerOf(channel: string): PollConnector {
  const { poll } = readersOf(channel);
  if (poll === undefined) throw new Error(`${channel} is not asked by polling`);
  return poll;
}

export function streamerOf(channel: string): StreamConnector {
  const { stream } = readersOf(channel);
  if (stream === undefined) throw new Error(`${channel} is not a stream`);
  return stream;
}

/** Channels whose stored posts can be asked for again. */
export function recountersOf(): Map<string, CountsReader> {
  return new Map(Object.entries(connectors).flatMap(([channel, { counts }]) => (counts === undefined ? [] : [[channel, counts] as const])));
}
