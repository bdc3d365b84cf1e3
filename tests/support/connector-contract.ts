import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { mentionRoutes, sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { ConnectorError } from '../../server/src/listen/collect/connectors/connector.ts';
import type { Cursor, PollConnector, PollResult, WatchedTopic } from '../../server/src/listen/collect/connectors/connector.ts';
import { startTestApp } from './app.ts';
import { signInFirstAdmin } from './client.ts';
import { eventually } from './eventually.ts';
import { loopbackClient, readInput } from './read-input.ts';

/** What a source answers instead of its documented answers, to every request until it is null again. */
export type Fault = { status: number; headers?: Record<string, string>; body?: string } | null;

/** A source on loopback that speaks its documented protocol. */
export type ContractServer = {
  port: number;
  fault: Fault;
  /** Publishes a post now; answers the external id its line must carry. */
  post(text: string): string;
  /** Absent where the source has no edits, or deletions, that a reader can see. */
  edit?(externalId: string, text: string): void;
  remove?(externalId: string): void;
  close(): Promise<void>;
};

/** One way of polling one channel, and what its source cannot show. */
export type ContractSubject = {
  name: string;
  connector: PollConnector;
  start(): Promise<ContractServer>;
  config(server: ContractServer): SourceConfig;
  secrets?: Record<string, string>;
  watched?: readonly WatchedTopic[];
  /** Posts in one answer of the server; more are read over several pages. */
  pageSize: number;
  /** How a deletion or an edit of a stored post is noticed, where it is: by the next poll, or by the counts reader (tested apart). */
  deletesByPoll?: boolean;
  editsByPoll?: boolean;
};

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line);
const shapes = { mention: neutralMention, edit: neutralEdit, tombstone: neutralTombstone, engagement: neutralEngagement };

/** Every line must be what the next room takes. */
function checkLines(lines: readonly NeutralLine[]): void {
  for (const line of lines) shapes['line_kind' in line ? line.line_kind : 'mention'].parse(line);
}

/** The contract of every polled connector: a test case each, against a server that speaks the documented protocol. */
export function describeConnector(subject: ContractSubject): void {
  let server: ContractServer;
  beforeEach(async () => { server = await subject.start(); });
  afterEach(async () => { await server.close(); });
  const fetchOnce = async (cursor: Cursor | null): Promise<PollResult> => {
    const { channel: _, ...config } = subject.config(server);
    const result = await subject.connector.fetch({
      ...readInput({ config, outgoing: loopbackClient(), secrets: subject.secrets ?? {}, watched: () => Promise.resolve(subject.watched ?? []) }), cursor, nowMs: Date.now(),
    });
    checkLines(result.lines);
    return result;
  };
  /** Polls until nothing more waits. */
  const fetchAll = async (cursor: Cursor | null): Promise<{ lines: NeutralLine[]; cursor: Cursor | null }> => {
    const lines: NeutralLine[] = [];
    let position = cursor;
    for (let polls = 0; polls < 50; polls += 1) {
      const result = await fetchOnce(position);
      lines.push(...result.lines);
      position = result.cursor ?? position;
      if (result.hasMore !== true) return { lines, cursor: position };
    }
    throw new Error('the connector says for ever that more waits');
  };
  const idsOf = (lines: readonly NeutralLine[]): string[] => [...new Set(lines.filter(isMention).map((line) => line.external_id))].toSorted();
  const failure = (work: Promise<unknown>): Promise<ConnectorError> => work.then(() => { throw new Error('it did not fail'); }, (error: unknown) => {
    if (error instanceof ConnectorError) return error;
    throw error;
  });

  describe(`the contract of ${subject.name}`, () => {
    it('the documented answer becomes mentions with their text', async () => {
      const id = server.post('ミナモの新しい味、好きです🍵');
      const { lines } = await fetchAll(null);
      expect(lines.filter(isMention).find((line) => line.external_id === id)?.text).toContain('ミナモの新しい味、好きです🍵');
    });

    it('posts over several pages all arrive, and the next polls bring what is new', async () => {
      const first = Array.from({ length: subject.pageSize * 2 + 1 }, (_, n) => server.post(`ミナモ ${n}`));
      const before = await fetchAll(null);
      const fresh = server.post('ミナモ あとから');
      const after = await fetchAll(before.cursor);
      expect(idsOf([...before.lines, ...after.lines])).toEqual([...first, fresh].toSorted());
    });

    it('more new posts than one page holds are all brought by the polls after them', async () => {
      server.post('ミナモ 前');
      const before = await fetchAll(null);
      const burst = Array.from({ length: subject.pageSize * 2 + 1 }, (_, n) => server.post(`ミナモ 続々 ${n}`));
      const after = await fetchAll(before.cursor);
      expect(idsOf(after.lines)).toEqual(expect.arrayContaining(burst));
    });

    it('429 is told with the time the source asked for', async () => {
      server.fault = { status: 429, headers: { 'retry-after': '37' }, body: 'slow down' };
      const error = await failure(fetchOnce(null));
      expect([error.code, Math.round((error.retryAfterMs ?? 0) / 1_000)]).toEqual(['rate_limited', 37]);
    });

    it.each([500, 502, 503])('%s of the source is its error, not a silence', async (status) => {
      server.fault = { status, body: 'oops' };
      expect((await failure(fetchOnce(null))).code).toBe('server_error');
    });

    it('refused credentials are told as such', async () => {
      server.fault = { status: 401, body: '{}' };
      expect((await failure(fetchOnce(null))).code).toBe('unauthorized');
    });

    it.each(['<!doctype html><title>Maintenance</title><p>We are back soon', '', '{', '{"data":', 'null', '[1,"x",null]', '{"unknown":{"schema":1}}'])('an error page or another schema with status 200 neither moves the position nor counts as calm (%#)', async (body) => {
      const id = server.post('ミナモ');
      const { cursor } = await fetchAll(null);
      const late = server.post('ミナモ そのあいだに');
      server.fault = { status: 200, headers: { 'content-type': 'text/html' }, body };
      const outcome = await fetchOnce(cursor).then(
        (result) => ({ lines: result.lines.length, isMoved: result.cursor !== null, isCalm: result.problem === null }),
        (error: unknown) => ({ lines: 0, isMoved: false, isCalm: !(error instanceof ConnectorError) }));
      expect(outcome).toEqual({ lines: 0, isMoved: false, isCalm: false });
      server.fault = null;
      const after = await fetchAll(cursor);
      expect(idsOf(after.lines)).toContain(late);
      expect(id).not.toBe(late);
    });

    it('the same position asked twice brings the same posts: a crash between loses none', async () => {
      server.post('ミナモ 前');
      const { cursor } = await fetchAll(null);
      const late = [server.post('ミナモ 一'), server.post('ミナモ 二')];
      const [once, again] = [await fetchAll(cursor), await fetchAll(cursor)];
      expect(idsOf(once.lines)).toEqual(expect.arrayContaining(late));
      expect(idsOf(again.lines)).toEqual(idsOf(once.lines));
    });

    it('a position that is no position (another version, an older backup) starts anew without failing for ever', async () => {
      const id = server.post('ミナモ');
      const { lines } = await fetchAll({ unknown: ['x'], since: { deep: 1 }, id: 'not an id' });
      expect(idsOf(lines)).toContain(id);
    });

    it.each(subject.editsByPoll === true ? ['edit'] : [])('a changed text arrives (%s)', async () => {
      const id = server.post('ミナモ 前の文');
      const { cursor } = await fetchAll(null);
      server.edit?.(id, 'ミナモ 直した文');
      const { lines } = await fetchAll(cursor);
      expect(lines.some((line) => (isMention(line) || line.line_kind === 'edit') && line.external_id === id && line.text?.includes('直した文') === true)).toBe(true);
    });

    it.each(subject.deletesByPoll === true ? ['deletion'] : [])('what is gone arrives (%s)', async () => {
      const id = server.post('ミナモ 消す');
      const { cursor } = await fetchAll(null);
      server.remove?.(id);
      const { lines } = await fetchAll(cursor);
      expect(lines.some((line) => 'line_kind' in line && line.line_kind === 'tombstone' && line.tombstone_of === id)).toBe(true);
    });

    it('in the product: added by its form, tried, fetched, its credentials never told, its trouble in the health', async () => {
      const app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${server.port}` } });
      try {
        const admin = await signInFirstAdmin(app);
        const id = server.post('ミナモの店が混んでいる');
        const config = subject.config(server);
        const secrets = subject.secrets ?? {};
        const tried = await admin.call(sourceRoutes.test, { body: { config, secrets } });
        expect(tried.body).toMatchObject({ ok: true, error: null });
        expect(tried.body.items.some(({ text }) => text.includes('ミナモの店が混んでいる'))).toBe(true);
        const added = await admin.call(sourceRoutes.create, { body: { name: subject.name, config, secrets, keepsOnlyMatches: false } });
        expect([added.status, added.body.secrets]).toEqual([201, Object.keys(secrets).toSorted()]);
        const page = await eventually(() => admin.call(mentionRoutes.list, { query: { limit: 50 } }), ({ body }) => body.mentions.length > 0, 30_000);
        expect(JSON.stringify(page.body)).toContain(JSON.stringify(id).slice(1, -1));
        server.fault = { status: 503, body: 'x' };
        await admin.call(sourceRoutes.fetchNow, { params: { sourceId: added.body.id } });
        const list = await eventually(() => admin.call(sourceRoutes.list), ({ body }) => body.sources.some((source) => source.health.error?.code === 'server_error'), 30_000);
        for (const value of Object.values(secrets)) expect(JSON.stringify([list.body, added.body, tried.body])).not.toContain(value);
      } finally {
        await app.close();
      }
    });
  });
}
