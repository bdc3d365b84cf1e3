import { describe, expect, it } from 'vitest';
import { jsonConnector } from '../../../server/src/listen/collect/connectors/json/json-connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { jsonListPageSize, startJsonListServer } from '../../support/fakes/json-list-server.ts';
import { PolledServer } from '../../support/fakes/polled-server.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';

const mapping = 'external_id = ref.no\ntext = /words/plain\n# いつ\nposted_at = at';

describeConnector({
  name: 'json', connector: jsonConnector, pageSize: jsonListPageSize, start: startJsonListServer, editsByPoll: true, secrets: { token: 'mihon-token-12345' },
  config: (server) => ({ channel: 'json', url: `http://127.0.0.1:${server.port}/posts`, list: 'result.list', mapping, next: 'paging.next', header: 'Authorization' }),
});

describe('JSON of any address', () => {
  const fetchFrom = async (body: string | ((path: string) => string), more: Record<string, unknown> = {}, secrets: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const server = await PolledServer.start(({ url }) => ({ headers, body: typeof body === 'string' ? body : body(url.pathname) }), String);
    try {
      const config = { url: `${server.base}/posts`, list: '', mapping: '', next: '', header: 'Authorization', ...more };
      return { result: await jsonConnector.fetch({ ...readInput({ config, secrets, outgoing: loopbackClient() }), cursor: null, nowMs: Date.now() }), asked: server.asked };
    } finally {
      await server.close();
    }
  };

  it('is read without a mapping, and tells the person which fields it took', async () => {
    const { result } = await fetchFrom('{"data":{"items":[{"id":1,"body":"困った","created_at":"2026-04-01T09:30:00Z"}]}}');
    expect(result.lines).toMatchObject([{ external_id: '1', text: '困った', posted_at: '2026-04-01T09:30:00.000Z' }]);
    expect(result.mapping).toBe('external_id = id · text = body · posted_at = created_at');
  });

  it('may be one post a line, and follows the Link header', async () => {
    const { result, asked } = await fetchFrom((path) => (path === '/posts' ? '{"id":"1","text":"あ"}\n{"id":"2","text":"い"}' : '[{"id":"3","text":"う"}]'), {}, {}, { link: '</more>; rel="next"' });
    expect(result.lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['1', '2', '3']);
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/posts', '/more', '/more']);
  });

  it('follows no link to another host, where the token would go with it', async () => {
    await expect(fetchFrom('{"items":[{"id":"1","text":"あ"}],"next":"http://127.0.0.2:9/x"}', { next: 'next' }, { token: 'secret-token' })).rejects.toMatchObject({ code: 'bad_answer', detail: 'the next page is on another host' });
  });

  it('shows its token in the header that was named, as it was typed', async () => {
    const { asked } = await fetchFrom('[]', { header: 'X-Api-Key' }, { token: 'secret-token' });
    expect([asked[0]?.headers['x-api-key'], asked[0]?.headers.authorization, asked[0]?.url.href.includes('secret')]).toEqual(['secret-token', undefined, false]);
  });

  it('with a part that cannot be read keeps the rest and says so; a mapping that names no field is refused', async () => {
    const { result } = await fetchFrom('[{"id":"1","text":"あ"},{"id":"2"},7]');
    expect(result).toMatchObject({ lines: [{ external_id: '1' }], problem: { code: 'bad_answer', detail: 'item 2: the item 2 holds no text (+1)' } });
    await expect(fetchFrom('[]', { mapping: 'honbun = x' })).rejects.toMatchObject({ code: 'bad_answer', detail: 'the mapping names no field: honbun = x' });
  });
});
