import { mastodonPoll } from '../../../server/src/listen/collect/connectors/mastodon/mastodon-poll.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { FakeMastodon } from '../../support/fakes/mastodon-server.ts';

const start = (): Promise<FakeMastodon> => new FakeMastodon().listen();
const settings = { channel: 'mastodon', timeline: 'public', hashtag: '', listId: '', isLocal: false } as const;

describeConnector({
  name: 'mastodon, the public timeline', connector: mastodonPoll, pageSize: 40, editsByPoll: true, start,
  config: (server) => ({ ...settings, url: `http://127.0.0.1:${server.port}/` }),
});

describeConnector({
  name: 'mastodon, a list', connector: mastodonPoll, pageSize: 40, editsByPoll: true, start, secrets: { token: 'fake-mastodon-token' },
  config: (server) => ({ ...settings, url: `http://127.0.0.1:${server.port}`, timeline: 'list', listId: '5' }),
});
