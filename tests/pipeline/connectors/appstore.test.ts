import { describe, expect, it } from 'vitest';
import { appStoreConnector } from '../../../server/src/listen/collect/connectors/appstore/appstore-connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { appStorePageSize, startAppStoreServer } from '../../support/fakes/appstore-server.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';

describeConnector({
  name: 'appstore', connector: appStoreConnector, pageSize: appStorePageSize, start: startAppStoreServer, editsByPoll: true,
  config: (server) => ({ channel: 'appstore', appId: '123456', country: 'jp', url: `http://127.0.0.1:${server.port}` }),
});

describe('reviews of the App Store', () => {
  it('that vanish all at once are the trouble of the service, and what it gives no more is told as a gap', async () => {
    const server = await startAppStoreServer();
    try {
      const input = readInput({ config: { appId: '123456', country: 'jp', url: `${server.base}/` }, outgoing: loopbackClient() });
      server.post('ミナモ');
      const first = await appStoreConnector.fetch({ ...input, cursor: null, nowMs: Date.now() });
      expect(server.asked).toHaveLength(2);
      const [known] = server.posts.splice(0);
      await expect(appStoreConnector.fetch({ ...input, cursor: first.cursor, nowMs: Date.now() })).rejects.toMatchObject({ code: 'bad_answer' });
      for (let count = 0; count < 501; count += 1) server.post(`ミナモ ${count}`);
      const after = await appStoreConnector.fetch({ ...input, cursor: first.cursor, nowMs: Date.now() });
      expect(after.lines).toHaveLength(500);
      expect(after.gaps).toEqual([{ fromMs: known!.atMs, toMs: server.posts[1]!.atMs, code: 'cursor_too_old' }]);
    } finally {
      await server.close();
    }
  });
});
