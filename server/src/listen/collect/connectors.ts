import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { blueskyConnector } from './connectors/bluesky/bluesky-connector.js';
import type { CountsReader, PollConnector, Readers, StreamConnector } from './connectors/connector.js';
import { rssConnector } from './connectors/rss/rss-connector.js';
import { threadsConnector } from './connectors/threads/threads-connector.js';
import { threadsCountsReader } from './connectors/threads/threads-counts.js';
import { xReaders } from './connectors/x/x-readers.js';
import { youtubeConnector } from './connectors/youtube/youtube-connector.js';
import { youtubeCountsReader } from './connectors/youtube/youtube-counts.js';

/** Every channel a source can be made for, with what reads it in each of its ways. */
export const connectors: Record<SourceChannel, Readers> = {
  rss: { poll: rssConnector },
  bluesky: { stream: blueskyConnector },
  x: xReaders,
  youtube: { poll: youtubeConnector, counts: youtubeCountsReader },
  threads: { poll: threadsConnector, counts: threadsCountsReader },
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
