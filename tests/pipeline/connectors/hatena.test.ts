import { describe, expect, it } from 'vitest';
import type { Cursor } from '../../../server/src/listen/collect/connectors/connector.js';
import { hatenaConnector } from '../../../server/src/listen/collect/connectors/hatena/hatena-connector.js';
import { hatenaCounts } from '../../../server/src/listen/collect/connectors/hatena/hatena-counts.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { hatenaPageSize, startHatenaServer } from '../../support/fakes/hatena-server.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';

const config = { way: 'search', word: 'ミナモ', users: 1, category: 'all', comments: true } as const;

describeConnector({
  name: 'hatena', connector: hatenaConnector, pageSize: hatenaPageSize, start: startHatenaServer,
  config: (server) => ({ channel: 'hatena', ...config, url: `http://127.0.0.1:${server.port}` }),
});

describe('Hatena Bookmark', () => {
  const open = async (more: Record<string, unknown> = {}) => {
    const server = await startHatenaServer();
    const input = readInput({ config: { ...config, ...more, url: server.base }, outgoing: loopbackClient() });
    return { server, input, fetch: (cursor: Cursor | null) => hatenaConnector.fetch({ ...input, cursor, nowMs: Date.now() }) };
  };

  it('gives the comments of an entry once its bookmarks have grown, each below its entry', async () => {
    const { server, fetch } = await open();
    try {
      const id = server.post('ミナモの回収');
      server.comments.set(id, [{ user: 'a', comment: 'これは困る' }, { user: 'b', comment: '' }]);
      const first = await fetch(null);
      expect(first.lines).toMatchObject([{ external_id: id, bookmarks: 2 }, { text: 'これは困る', author_handle: 'a', parent_id: id, posted_at: '2026-04-01T09:30:00.000Z' }]);
      const asked = server.asked.length;
      const second = await fetch(first.cursor);
      expect(second.lines).toMatchObject([{ external_id: id }]);
      expect(server.asked.slice(asked).map(({ url }) => url.pathname)).toEqual(['/q/%E3%83%9F%E3%83%8A%E3%83%A2']);
      server.comments.get(id)?.push({ user: 'c', comment: '続報' });
      expect((await fetch(second.cursor)).lines.map((line) => ('text' in line ? line.text : null))).toEqual(['ミナモの回収', 'これは困る', '続報']);
    } finally {
      await server.close();
    }
  });

  it('asks for the comments of at most ten entries at once, and of the others with the next polls', async () => {
    const { server, fetch } = await open();
    try {
      for (let count = 0; count < 13; count += 1) server.comments.set(server.post(`ミナモ ${count}`), [{ user: `u${count}`, comment: `意見 ${count}` }]);
      const first = await fetch(null);
      const second = await fetch(first.cursor);
      const commentsOf = (lines: typeof first.lines) => lines.filter((line) => 'parent_id' in line && line.parent_id !== null).length;
      expect([commentsOf(first.lines), commentsOf(second.lines), commentsOf((await fetch(second.cursor)).lines)]).toEqual([10, 3, 0]);
    } finally {
      await server.close();
    }
  });

  it('reads the hot entries of a category, and counts of stored entries by one call', async () => {
    const { server, input, fetch } = await open({ way: 'hotentry', category: 'it', comments: false });
    try {
      const id = server.post('ミナモ');
      server.comments.set(id, [{ user: 'a', comment: 'あ' }]);
      expect((await fetch(null)).lines).toMatchObject([{ external_id: id, bookmarks: 1 }]);
      expect(server.asked.map(({ url }) => url.pathname)).toEqual(['/hotentry/it.rss']);
      const post = (externalId: string) => ({ externalId, serverId: null, url: null });
      expect(await hatenaCounts.read({ ...input, nowMs: Date.parse('2026-04-01T00:00:00Z'), posts: [post(id), post('https://b.hatena.ne.jp/entry/4700000000000000123/comment/a')] }))
        .toEqual([{ line_kind: 'engagement', external_id: id, at: '2026-04-01T00:00:00.000Z', bookmarks: 1 }]);
      expect(server.asked.at(-1)?.url.searchParams.getAll('url')).toEqual([id]);
    } finally {
      await server.close();
    }
  });
});
