import { randomBytes, randomInt } from 'node:crypto';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { webhookRoutes } from '@hinomi/shared/routes/webhook-routes';
import { curlExample, nodeExample } from '../../web/src/screens/settings/sources/webhook-examples.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, signInFirstAdmin } from '../support/client.ts';
import { deliver, makeHook, post, signOf } from '../support/webhook-steps.ts';
import type { Hook } from '../support/webhook-steps.ts';

let app: TestApp;
let admin: ApiClient;
let hook: Hook;
beforeAll(async () => {
  app = await startTestApp();
  admin = await signInFirstAdmin(app);
  hook = await makeHook(admin, '社内システム');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

const stored = (sourceId = hook.sourceId): Promise<{ id: string; text: string }[]> => app.database.query('select external_id as id, text from mention where source_id = $1 and deleted_at is null order by external_id', [sourceId]);
const idsOf = async (): Promise<string[]> => (await stored()).map(({ id }) => id);

describe('a signed delivery', () => {
  test('is stored before it is answered, as an array or NDJSON, with edits, deletions and counts', async () => {
    expect(await deliver(app.url, hook, JSON.stringify([post('a1'), post('a2')]))).toMatchObject({ status: 200, body: { added: 2, changed: 0, unchanged: 0, rejected: 0, isRepeated: false, errors: [] } });
    expect(await idsOf()).toEqual(['a1', 'a2']);
    const ndjson = `${JSON.stringify(post('a3'))}\n${JSON.stringify({ line_kind: 'edit', external_id: 'a1', text: '後' })}\n${JSON.stringify({ line_kind: 'tombstone', tombstone_of: 'a2' })}\n`;
    expect(await deliver(app.url, hook, ndjson)).toMatchObject({ status: 200, body: { added: 1, changed: 2 } });
    expect(await stored()).toEqual([{ id: 'a1', text: '後' }, { id: 'a3', text: 'ミナモの話 a3' }]);
    const { body } = await admin.call(sourceRoutes.list);
    expect(body.sources.find(({ id }) => id === hook.sourceId)).toMatchObject({ channel: 'webhook', mode: 'push', health: { state: 'ok', lastItemAt: '2026-11-01T00:00:00.000Z' } });
  });

  test('with bad lines answers 400, names them, and stores the good ones', async () => {
    const answer = await deliver(app.url, hook, JSON.stringify([post('b1'), { external_id: 'b2' }, 5, post('b3', { likes: 'many' }), post('b4')]));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ added: 2, rejected: 3, errors: [{ line: 2, reason: 'text: missing' }, { line: 3, reason: 'not a JSON object' }, { line: 4, reason: expect.stringContaining('likes') as string }] });
    expect((await idsOf()).filter((id) => id.startsWith('b'))).toEqual(['b1', 'b4']);
    expect(await deliver(app.url, hook, '[{"external_id":')).toMatchObject({ status: 400, body: { added: 0, errors: [{ line: 1, reason: 'not JSON' }] } });
    expect(await deliver(app.url, hook, '')).toMatchObject({ status: 400, body: { errors: [{ reason: 'the body is empty' }] } });
  });

  test('sent a thousand times counts once, also many at the same moment', async () => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const body = JSON.stringify([post('r1')]);
    let fresh = 0;
    for (let round = 0; round < 40; round += 1) {
      const answers = await Promise.all(Array.from({ length: 25 }, () => deliver(app.url, hook, body, { timestamp })));
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 200, body: { added: 1 } });
        if (!answer.body.isRepeated) fresh += 1;
      }
    }
    expect(fresh).toBe(1);
    expect(await app.database.query("select count(*)::int as count from mention where external_id = 'r1'")).toEqual([{ count: 1 }]);
  });

  test('of 1 MiB is taken and of one byte more is refused', async () => {
    const line = `${JSON.stringify(post('big'))}\n`;
    const fits = `${line}${' '.repeat(1_048_576 - Buffer.byteLength(line))}`;
    expect((await deliver(app.url, hook, fits)).status).toBe(200);
    expect(await deliver(app.url, hook, `${fits} `)).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
    expect(await deliver(app.url, hook, line, { headers: { 'content-encoding': 'gzip' } })).toMatchObject({ status: 415 });
  });

  test('to a paused source is refused for now, to a removed one for good', async () => {
    const other = await makeHook(admin, '止まるシステム');
    const { body } = await admin.call(sourceRoutes.list);
    const source = body.sources.find(({ id }) => id === other.sourceId)!;
    await admin.call(sourceRoutes.change, { params: { sourceId: source.id }, body: { name: source.name, config: { channel: 'webhook' }, intervalSeconds: 86_400, isPaused: true, version: source.version } });
    const paused = await deliver(app.url, other, JSON.stringify([post('p1')]));
    expect(paused).toMatchObject({ status: 503, body: { error: { code: 'webhook_paused' } } });
    expect(paused.headers.get('retry-after')).toBe('300');
    await admin.call(sourceRoutes.remove, { params: { sourceId: source.id } });
    expect((await deliver(app.url, other, JSON.stringify([post('p2')]))).status).toBe(401);
    expect(await stored(other.sourceId)).toEqual([]);
  });
});

/** Twenty forged deliveries each; 500 rounds are the 10,000 of the threat table. */
const forgedRounds = Number(process.env['FORGED_ROUNDS'] ?? 20);

describe('a delivery that is not signed as it must be', () => {
  const body = JSON.stringify([post('forged')]);
  const now = (): number => Math.floor(Date.now() / 1_000);
  test.each([
    ['without a signature', () => ({ signature: null })], ['with the key of another', () => ({ key: 'hinomi_other' })], ['five minutes old', () => ({ timestamp: String(now() - 320) })], ['of the future', () => ({ timestamp: String(now() + 320) })],
    ['with a time that is none', () => ({ timestamp: 'soon' })], ['with a cut signature', () => ({ signature: signOf(hook.key, String(now()), body).slice(0, -2) })],
    ['with the signature of another body', () => ({ signature: signOf(hook.key, String(now()), '[]') })], ['to an address nobody gave out', () => ({ path: '/hooks/nowhere' })], ['to another source', () => ({ path: '/hooks/__proto__' })],
  ] as [string, () => Parameters<typeof deliver>[3]][])('%s is refused and leaves nothing', async (_name, twist) => {
    expect(await deliver(app.url, hook, body, twist())).toMatchObject({ status: 401, body: { error: { code: 'signature_wrong' } } });
    expect(await idsOf()).not.toContain('forged');
  });

  test('hundreds of times stores nothing but a count, is told once a minute, and is held off', async () => {
    const { body: before } = await admin.call(webhookRoutes.door, { params: { sourceId: hook.sourceId } });
    let [refused, heldOff] = [0, 0];
    for (let round = 0; round < forgedRounds; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(app.url, hook, body, { signature: `v1=${randomBytes(32).toString('hex')}`, timestamp: String(now() + randomInt(200)) })));
      for (const { status } of answers) if (status === 401) refused += 1; else if (status === 429) heldOff += 1;
    }
    expect(refused + heldOff).toBe(20 * forgedRounds);
    expect(heldOff).toBeGreaterThan(0);
    const { body: after } = await admin.call(webhookRoutes.door, { params: { sourceId: hook.sourceId } });
    expect(after.refused - before.refused).toBe(refused);
    const told = await app.database.query(`select 1 from audit_entry where act = 'webhook.refused' and at > now() - interval '1 minute'`);
    expect(told.length).toBeLessThanOrEqual(2);
    expect(await idsOf()).not.toContain('forged');
  }, 60_000 + forgedRounds * 1_000);
});

describe('a key', () => {
  test('is shown once; a new one is good at once and the one before for a day', async () => {
    const first = await makeHook(admin, '鍵を替えるシステム');
    const params = { sourceId: first.sourceId };
    const { body: made } = await admin.call(webhookRoutes.makeKey, { params });
    expect(new URL(made.url).pathname).toBe(first.path);
    const second = { ...first, key: made.key };
    const door = await admin.call(webhookRoutes.door, { params });
    expect(door.body.keys.map(({ expiresAt }) => expiresAt === null)).toEqual([true, false]);
    expect(JSON.stringify(door.body)).not.toContain(first.key);
    for (const one of [first, second]) expect((await deliver(app.url, one, JSON.stringify([post(one.key.slice(-6))]))).status).toBe(200);
    const { body: third } = await admin.call(webhookRoutes.makeKey, { params });
    expect((await deliver(app.url, first, JSON.stringify([post('x')]))).status).toBe(401);
    expect((await deliver(app.url, second, JSON.stringify([post('y')]))).status).toBe(200);
    await app.database.query(`update webhook_secret set expires_at = now() - interval '1 second' where expires_at is not null`);
    expect((await deliver(app.url, second, JSON.stringify([post('z')]))).status).toBe(401);
    expect((await deliver(app.url, { ...first, key: third.key }, JSON.stringify([post('w')]))).status).toBe(200);
    for (const key of [first.key, made.key, third.key]) {
      expect(app.logLines.join('\n')).not.toContain(key);
      expect(await app.database.query('select 1 from webhook_secret where position($1 in sealed) > 0', [key])).toEqual([]);
    }
    const { body: audit } = await admin.call(auditRoutes.list, { query: {} });
    expect(audit.rows.filter(({ act, subject }) => act === 'webhook.key_made' && subject === `source:${first.sourceId}`)).toHaveLength(3);
    expect(JSON.stringify(audit)).not.toContain(third.key);
  });

  test('is made for webhook sources alone, by administrators alone', async () => {
    const { body: feed } = await admin.call(sourceRoutes.create, { body: { name: 'フィード', config: { channel: 'rss', url: 'https://feed.mihon.example/' }, isPaused: true } });
    expect((await admin.call(webhookRoutes.makeKey, { params: { sourceId: feed.id } })).status).toBe(404);
    expect((await new ApiClient(app.url).call(webhookRoutes.makeKey, { params: { sourceId: hook.sourceId } })).status).toBe(401);
  });
});

describe('the examples of the screen', () => {
  const run = promisify(execFile);
  const address = (): string => `${app.url}${hook.path}`;

  test('by Node work as they stand', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', nodeExample(address())], { env: { ...process.env, HINOMI_KEY: hook.key } });
    expect(stdout).toMatch(/^200 /);
    expect(await idsOf()).toContain('1001');
  });

  test('by curl work as they stand', async () => {
    const script = `KEY='${hook.key}'\n${curlExample(address()).replace(/^read -rs KEY\n/, '')}`;
    const { stdout } = await run('bash', ['-c', script]);
    expect(JSON.parse(stdout)).toMatchObject({ rejected: 0 });
  });
});
