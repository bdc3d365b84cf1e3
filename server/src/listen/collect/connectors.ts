import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { blueskyConnector } from './connectors/bluesky/bluesky-connector.js';
import type { PollConnector, Readers, StreamConnector } from './connectors/connector.js';
import { rssConnector } from './connectors/rss/rss-connector.js';

/** Every channel a source can be made for, with what reads it in each of its ways. */
export const connectors: Record<SourceChannel, Readers> = {
  rss: { poll: rssConnector },
  bluesky: { stream: blueskyConnector },
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
