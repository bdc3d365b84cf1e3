import { describe, expect, it } from 'vitest';
import { gdeltConnector } from '../../../server/src/listen/collect/connectors/gdelt/gdelt-connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { gdeltPageSize, startGdeltServer } from '../../support/fakes/gdelt-server.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';

describeConnector({
  name: 'gdelt', connector: gdeltConnector, pageSize: gdeltPageSize, start: startGdeltServer,
  config: (server) => ({ channel: 'gdelt', query: '"ミナモ"', language: 'japanese', url: `http://127.0.0.1:${server.port}` }),
});

describe('GDELT', () => {
  it('is asked for the words of the topics where no query is given, and not at all where there are none', async () => {
    const server = await startGdeltServer();
    try {
      const input = readInput({ config: { query: '', language: 'japanese', url: server.base }, outgoing: loopbackClient() });
      expect(await gdeltConnector.fetch({ ...input, cursor: null, nowMs: Date.now() })).toMatchObject({ lines: [], problem: null });
      expect(server.asked).toHaveLength(0);
      const watched = () => Promise.resolve([{ topicId: 1, name: 'ミナモ', any: ['ミナモ', 'minamo "app"'], all: [], none: [] }]);
      await gdeltConnector.fetch({ ...input, watched, cursor: null, nowMs: Date.now() });
      expect(server.asked[0]?.url.searchParams.get('query')).toBe('("ミナモ" OR "minamo  app") sourcelang:japanese');
    } finally {
      await server.close();
    }
  });

  it('refuses in plain words, which are shown, and its limit waits a minute where it names no time', async () => {
    const server = await startGdeltServer();
    try {
      const fetch = (query: string) => gdeltConnector.fetch({ ...readInput({ config: { query, language: '', url: server.base }, outgoing: loopbackClient() }), cursor: null, nowMs: Date.now() });
      await expect(fetch('x')).rejects.toMatchObject({ code: 'bad_answer', detail: 'Your query was too short.' });
      server.fault = { status: 429, body: 'Please limit requests to one every 5 seconds.' };
      await expect(fetch('"ミナモ"')).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000 });
    } finally {
      await server.close();
    }
  });

  it('tells the time it could not read where its list stays full', async () => {
    const server = await startGdeltServer();
    try {
      for (let count = 0; count < 1_300; count += 1) server.post(`ミナモ ${count}`);
      const { lines, gaps } = await gdeltConnector.fetch({ ...readInput({ config: { query: '"ミナモ"', language: '', url: server.base }, outgoing: loopbackClient() }), cursor: null, nowMs: Date.now() });
      expect(lines.length).toBeGreaterThan(1_200);
      expect(gaps).toEqual([{ fromMs: expect.any(Number) as number, toMs: Date.parse((lines.at(-1) as { posted_at: string }).posted_at), code: 'truncated' }]);
    } finally {
      await server.close();
    }
  });
});
