import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { sourceConfig } from '@hinomi/shared/sources/all-settings';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { askedFields, askedSecrets } from '@hinomi/shared/sources/source-kind';
import type { SourceKind, SourceMode } from '@hinomi/shared/sources/source-kind';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { playKeyFile } from '../support/fakes/googleplay-server.ts';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.ts';
import { privateHosts } from '../support/private-addresses.ts';

/** One way of reading one kind of source: everything of its form filled in but the address. */
type Entry = { name: string; kind: SourceKind; mode: SourceMode; field: string; scheme: string; configFor(url: string): SourceConfig; secrets: Record<string, string> };

/** Texts that pass the form of their field. */
const texts: Record<string, string> = { appId: '123456', packageName: 'example.mihon', country: 'jp', listId: '5', antennaId: 'a1', channelId: 'UCsampleSampleSampleSample', videoIds: 'aaaaaaaaaaa' };

function fill(kind: SourceKind, chosen: Record<string, string>): Record<string, unknown> {
  const settings: Record<string, unknown> = { channel: kind.channel, ...Object.fromEntries(kind.fields.flatMap((field) => ('default' in field ? [[field.name, field.default]] : []))), ...chosen };
  for (const field of askedFields(kind, settings)) if (field.kind === 'text' || field.kind === 'longText') settings[field.name] = texts[field.name] ?? (field.default === '' ? (field.name === 'mapping' || field.name === 'list' || field.name === 'next' ? '' : 'ミナモ') : field.default);
  return settings;
}

/** Every kind with an address in its form, once for each way (poll, stream) its choices lead to. */
function entriesOf(kind: SourceKind): Entry[] {
  const choices = kind.fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ value }) => ({ [field.name]: value })) : []));
  const byMode = new Map<SourceMode, Record<string, unknown>>();
  for (const chosen of [{}, ...choices]) {
    const settings = fill(kind, chosen);
    if (!byMode.has(kind.modeOf(settings))) byMode.set(kind.modeOf(settings), settings);
  }
  return [...byMode].flatMap(([mode, settings]) => askedFields(kind, settings).flatMap((field): Entry[] => (field.kind !== 'url' ? [] : [{
    name: `${kind.channel}, ${mode}`, kind, mode, field: field.name, scheme: (field.protocols as readonly string[]).includes('http:') ? 'http' : 'ws',
    configFor: (url) => sourceConfig.parse({ ...settings, [field.name]: url }),
    secrets: Object.fromEntries(askedSecrets(kind, settings).map(({ name }) => [name, kind.channel === 'googleplay' ? playKeyFile : 'canary-secret-1234567890'])),
  }])));
}

const entries = Object.values(sourceKinds).flatMap(entriesOf);
const refusals = ['address_refused', 'bad_url', 'host_not_found'];
/** Each kind tries every ninth place, other ones than the kind before, together all of them; feeds and Jetstreams try all in ssrf.test.ts. */
const share = Number(process.env['SSRF_SHARE'] ?? 9);
const placesOf = (entry: Entry): string[] => privateHosts.filter((_host, place) => place % share === entries.indexOf(entry) % share);

let app: TestApp;
let admin: ApiClient;
let canaryPort = 0;
let hits = 0;
let outside = 0;
let redirected = 0;
beforeAll(async () => {
  const sing = () => createServer((_request, answer) => { answer.end('{}'); }).on('connection', () => { hits += 1; });
  canaryPort = await listenOnLoopback(sing());
  for (const host of ['127.0.0.2', '127.255.255.254', '::1']) await listenOnLoopback(sing(), host, canaryPort).catch(() => undefined);
  // Whatever it is asked, it sends the asker on to the canary.
  outside = await serveHttp((_request, answer) => {
    redirected += 1;
    answer.writeHead(redirected % 2 === 0 ? 302 : 307, { location: `http://${privateHosts[redirected % 3]}:${canaryPort}/` }).end();
  });
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${outside}` } });
  admin = await signInFirstAdmin(app);
});
afterAll(async () => {
  await app?.close();
  closeLoopbackServers();
});

/** The error of one test fetch; the form refuses some addresses before anything else looks at them. */
async function look(entry: Entry, url: string): Promise<string> {
  await app.database.query('delete from try_limit');
  const { status, body } = await admin.call(sourceRoutes.test, { body: { config: entry.configFor(url), secrets: entry.secrets } });
  if (status === 400) return 'bad_url';
  return body.ok ? 'answered' : body.error?.code ?? 'none';
}

test('every kind of source that can be told an address is among those tried', () => {
  const withAddress = Object.values(sourceKinds).filter(({ fields }) => fields.some(({ kind }) => kind === 'url')).map(({ channel }) => channel);
  expect(new Set(entries.map(({ kind }) => kind.channel))).toEqual(new Set(withAddress));
  expect(withAddress.length).toBeGreaterThanOrEqual(12);
  expect(entries.filter(({ mode }) => mode === 'stream').length).toBeGreaterThanOrEqual(4);
});

describe.each(entries)('$name', (entry) => {
  test('a test fetch reaches no private place in any spelling', async () => {
    const passed: [string, string][] = [];
    for (const host of placesOf(entry)) {
      const code = await look(entry, `${entry.scheme}://${host}:${canaryPort}/`);
      if (!refusals.includes(code)) passed.push([host, code]);
    }
    expect(passed).toEqual([]);
    expect(hits).toBe(0);
  });

  test('a redirect to a private place is followed by neither a test fetch nor the pipeline, and credentials go nowhere', async () => {
    const before = redirected;
    expect(await look(entry, `${entry.scheme}://127.0.0.1:${outside}/`)).not.toBe('answered');
    expect(redirected).toBeGreaterThan(before);
    expect(hits).toBe(0);
  });

  test('no other scheme is spoken', async () => {
    for (const url of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:70/', 'data:text/plain,x', 'javascript:1', '//127.0.0.1/', '/etc/passwd', 'http://']) expect(refusals, url).toContain(await look(entry, url));
  });
});

test('the pipeline reaches no private place through a stored source of any kind, however it came into the table', async () => {
  let stored = 0;
  for (const entry of entries) {
    for (const host of placesOf(entry)) {
      // Saved with a good address and its credentials; the bad one comes into the row behind the form's back, as an older version might have left it.
      const made = await admin.call(sourceRoutes.create, { body: { name: `${entry.name} ${host}`, config: entry.configFor(`${entry.scheme === 'ws' ? 'wss' : 'https'}://good.mihon.example/`), secrets: entry.secrets, isPaused: true } });
      expect(made.status, entry.name).toBe(201);
      const { channel: _, ...config } = entry.configFor(`${entry.scheme}://${host}:${canaryPort}/`);
      await app.database.query('update source set config = $2, is_paused = false, next_try_at = now() where id = $1', [made.body.id, config]);
      stored += 1;
    }
  }
  const tried = await eventually(() => app.database.query<{ name: string; code: string | null; detail: string | null }>('select name, error_code as code, error_detail as detail from source where error_code is not null'), (rows) => rows.length === stored, 120_000);
  expect(tried.filter(({ code }) => ![...refusals].includes(code ?? ''))).toEqual([]);
  expect(hits).toBe(0);
}, 180_000);
