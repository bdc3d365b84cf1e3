import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { blueskyConnector } from './connectors/bluesky/bluesky-connector.js';
import type { Connector } from './connectors/connector.js';
import { rssConnector } from './connectors/rss/rss-connector.js';

/** Every channel a source can be made for, with what asks it. */
export const connectors: Record<SourceChannel, Connector> = { rss: rssConnector, bluesky: blueskyConnector };

export const channelsOf = (mode: Connector['mode']): SourceChannel[] =>
  (Object.entries(connectors) as [SourceChannel, Connector][]).flatMap(([channel, connector]) => (connector.mode === mode ? channel : []));
