import { describe, expect, it } from 'vitest';
import { googlePlayConnector } from '../../../server/src/listen/collect/connectors/googleplay/googleplay-connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { playKeyFile, playPageSize, startPlayServer } from '../../support/fakes/googleplay-server.ts';
import { bookedMeter, loopbackClient, readInput } from '../../support/read-input.ts';

describeConnector({
  name: 'googleplay', connector: googlePlayConnector, pageSize: playPageSize, start: startPlayServer, editsByPoll: true, secrets: { serviceAccount: playKeyFile },
  config: (server) => ({ channel: 'googleplay', packageName: 'example.mihon', url: `http://127.0.0.1:${server.port}` }),
});

describe('reviews of Google Play', () => {
  const open = async () => {
    const server = await startPlayServer();
    const meter = bookedMeter();
    const input = readInput({ config: { packageName: 'example.mihon', url: server.base }, secrets: { serviceAccount: playKeyFile }, outgoing: loopbackClient(), meter });
    return { server, meter, fetch: (secrets = input.secrets, nowMs = Date.now()) => googlePlayConnector.fetch({ ...input, secrets, cursor: null, nowMs }) };
  };

  it('are read with a token that is kept until shortly before its end, each call booked', async () => {
    const { server, meter, fetch } = await open();
    try {
      server.post('ミナモ');
      await fetch();
      await fetch();
      expect([server.tokens.length, meter.booked]).toEqual([1, { calls: 2 }]);
      await fetch(undefined, Date.now() + 59.5 * 60_000);
      expect(server.tokens).toHaveLength(2);
    } finally {
      await server.close();
    }
  });

  it('with a refused token fail once and are read with a new one the next time', async () => {
    const { server, fetch } = await open();
    try {
      await fetch();
      server.tokens.push('withdrawn');
      await expect(fetch()).rejects.toMatchObject({ code: 'unauthorized' });
      server.tokens.pop();
      await expect(fetch()).resolves.toMatchObject({ problem: null });
      expect(server.tokens).toHaveLength(2);
    } finally {
      await server.close();
    }
  });

  it('are refused with a file that is no key, or that of somebody else, and no error holds a part of it', async () => {
    const { server, fetch } = await open();
    try {
      const stranger = JSON.stringify({ ...(JSON.parse(playKeyFile) as object), client_email: 'stranger@mihon.example' });
      for (const serviceAccount of ['{}', 'secret-words', stranger, JSON.stringify({ client_email: 'a@mihon.example', private_key: 'secret-words' })]) {
        const error: unknown = await fetch({ serviceAccount }).catch((reason: unknown) => reason);
        expect(error).toMatchObject({ code: 'unauthorized' });
        expect(JSON.stringify(error) + String(error)).not.toMatch(/secret-words|PRIVATE/);
      }
    } finally {
      await server.close();
    }
  });
});
