import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let app: TestApp;
let admin: ApiClient;
let sourceId: number;
beforeAll(async () => {
  app = await startTestApp();
  admin = await signInFirstAdmin(app);
  sourceId = await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, 'みほん', 'mastodon'));
});
afterAll(() => app.close());

const take = (...lines: NeutralLine[]) => app.get(IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
const address = (name: string): string => `https://sns.example/${name}`;
const row = async (name: string): Promise<{ id: string; text: string; parent_id: string | null; is_deleted: boolean } | undefined> =>
  (await app.database.query<{ id: string; text: string; parent_id: string | null; is_deleted: boolean }>(
    'select id, text, parent_id, deleted_at is not null as is_deleted from mention where source_id = $1 and external_id = $2', [sourceId, address(name)]))[0];
const served = (name: string, serverId: string, given: Partial<Parameters<typeof neutralPost>[2]> = {}) => neutralPost(address(name), `ミナモ ${name}`, { source: 'mastodon', extra: { server_id: serverId }, ...given });
const gone = (name: string): NeutralLine => ({ line_kind: 'tombstone', tombstone_of: name, at: null, reason: 'deleted' });

it('a deletion by the server\'s own id takes the text out of the post that is stored under its address', async () => {
  await take(served('a', '101'));
  await take(gone('101'));
  expect(await row('a')).toMatchObject({ text: '', is_deleted: true });
});

it('a deletion that overtook its post keeps the post away, whichever name it used', async () => {
  await take(gone('102'));
  await take(served('b', '102'));
  await take(gone('103'), served('c', '103'));
  expect([await row('b'), await row('c')]).toEqual([undefined, undefined]);
});

it('new counts by the server\'s own id reach the post, and each change is kept as a point in time', async () => {
  await take(served('d', '104', { likes: 1, reposts: 0 }));
  const counted = (likes: number): NeutralLine => ({ line_kind: 'engagement', external_id: '104', at: null, likes });
  await take(counted(5));
  await take(counted(5));
  await take(counted(40));
  const id = (await row('d'))?.id ?? '';
  const { body } = await admin.call(mentionRoutes.detail, { params: { mentionId: id } });
  expect(body.engagement.map(({ likes, reposts }) => [likes, reposts])).toEqual([[1, 0], [5, 0], [40, 0]]);
});

it('answers by the server\'s own ids stand under what they answer, also when both came at once', async () => {
  await take(served('e', '105'), served('f', '106', { parent_id: '105' }));
  await take(served('g', '107', { parent_id: '106' }));
  expect([(await row('f'))?.parent_id, (await row('g'))?.parent_id]).toEqual([address('e'), address('f')]);
  const { body } = await admin.call(mentionWorkRoutes.thread, { params: { mentionId: (await row('e'))?.id ?? '' } });
  expect(body.items.map(({ depth, mention }) => [depth, mention.externalId])).toEqual([[0, address('e')], [1, address('f')], [2, address('g')]]);
});

it('a post of an own account is marked as official, however its handle is written', async () => {
  await app.database.query(`insert into topic (name, query, official_handles) values ('ミナモ', '{"any":["ミナモ"],"all":[],"none":[]}', '{@Mihon}')`);
  await take(served('i', '109', { author_handle: 'mihon' }), served('j', '110', { author_handle: 'mihon2' }));
  const official = async (name: string) => (await admin.call(mentionRoutes.detail, { params: { mentionId: (await row(name))?.id ?? '' } })).body.mention.isOfficial;
  expect([await official('i'), await official('j')]).toEqual([true, false]);
});

it('an edit by the server\'s own id changes the text and keeps what it said before', async () => {
  await take(served('h', '108'));
  await take({ line_kind: 'edit', external_id: '108', at: null, text: 'ミナモ 直した' });
  const { body } = await admin.call(mentionRoutes.detail, { params: { mentionId: (await row('h'))?.id ?? '' } });
  expect([body.mention.text, body.versions.map(({ text }) => text)]).toEqual(['ミナモ 直した', ['ミナモ h']]);
});

it('an account that is closed at the source takes its posts along, stored ones and those of the same batch, and nobody else\'s', async () => {
  const by = (name: string, did: string) => neutralPost(`at://${did}/app.bsky.feed.post/${name}`, `ミナモ ${name}`, { source: 'bluesky', author_id: did });
  const closed: NeutralLine = { line_kind: 'tombstone', tombstone_of: 'did:plc:mihon1', at: null, reason: 'account_deleted' };
  await take(by('k', 'did:plc:mihon1'), by('l', 'did:plc:mihon2'));
  await take(by('m', 'did:plc:mihon1'), closed);
  const rows = await app.database.query<{ external_id: string; text: string }>(`select external_id, text from mention where external_id like 'at://%' order by id`);
  expect(rows.map(({ external_id, text }) => [external_id.split('/').at(-1), text])).toEqual([['k', ''], ['l', 'ミナモ l']]);
  expect((await app.database.query(`select 1 from tombstone where external_id like 'did:%'`)).length).toBe(0);
});
