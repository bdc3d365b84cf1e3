import { misskeyPoll } from '../../../server/src/listen/collect/connectors/misskey/misskey-poll.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { FakeMisskey } from '../../support/fakes/misskey-server.ts';

describeConnector({
  name: 'misskey, the search', connector: misskeyPoll, pageSize: 100, editsByPoll: true, start: () => new FakeMisskey().listen(), secrets: { token: 'fake-misskey-token' },
  config: (server) => ({ channel: 'misskey', url: `http://127.0.0.1:${server.port}`, way: 'search', words: 'ミナモ', hashtag: '', antennaId: '' }),
});
