import { rssConnector } from '../../../server/src/listen/collect/connectors/rss/rss-connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import type { ContractServer } from '../../support/connector-contract.ts';
import { FeedServer } from '../../support/feeds/feed-server.ts';

describeConnector({
  name: 'rss',
  connector: rssConnector,
  pageSize: 20,
  start: async () => {
    const feed = await FeedServer.start();
    const server: ContractServer = {
      port: feed.port,
      get fault() { return feed.answer as ContractServer['fault']; },
      set fault(fault) { feed.answer = fault; },
      post: (text) => {
        const id = `みほん-${feed.items.length}`;
        feed.items.push({ id, title: '', text, at: new Date() });
        return id;
      },
      close: () => feed.stop(),
    };
    return server;
  },
  config: (server) => ({ channel: 'rss', url: `http://127.0.0.1:${server.port}/feed.xml` }),
});
