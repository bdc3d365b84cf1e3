import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { appStoreConnector } from './connectors/appstore/appstore-connector.js';
import { blueskyConnector } from './connectors/bluesky/bluesky-connector.js';
import type { PollConnector, Readers, StreamConnector } from './connectors/connector.js';
import { gdeltConnector } from './connectors/gdelt/gdelt-connector.js';
import { googlePlayConnector } from './connectors/googleplay/googleplay-connector.js';
import { hatenaConnector } from './connectors/hatena/hatena-connector.js';
import { hatenaCounts } from './connectors/hatena/hatena-counts.js';
import { jsonConnector } from './connectors/json/json-connector.js';
import { rssConnector } from './connectors/rss/rss-connector.js';

/** Every channel a source can be made for, with what reads it in each of its ways. */
export const connectors: Record<SourceChannel, Readers> = {
  rss: { poll: rssConnector },
  bluesky: { stream: blueskyConnector },
  appstore: { poll: appStoreConnector },
  googleplay: { poll: googlePlayConnector },
  hatena: { poll: hatenaConnector, counts: hatenaCounts },
  gdelt: { poll: gdeltConnector },
  json: { poll: jsonConnector },
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
