import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { hostsOf, missingSecrets } from '@hinomi/shared/sources/source-kind';
import { SourceSecretReader } from '../../server/src/listen/source/source-secret.reader.ts';
import { SourceSecretStore } from '../../server/src/listen/source/source-secret.store.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
let sourceId: number;
beforeAll(async () => {
  app = await startTestApp();
  sourceId = await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, 'みほん', 'csv'));
});
afterAll(() => app.close());

const put = (values: Record<string, string>) => app.database.transact((tx) => app.get(SourceSecretStore).put(tx, sourceId, values));

it('credentials lie in the database sealed, open for their own source and name, and are forgotten when emptied', async () => {
  await put({ token: '合言葉-ABC', key: 'k1' });
  const rows = await app.database.query<{ name: string; sealed: string }>('select name, sealed from source_secret order by name');
  expect(rows.map(({ name }) => name)).toEqual(['key', 'token']);
  expect(JSON.stringify(rows)).not.toContain('ABC');
  expect(await app.get(SourceSecretReader).open(sourceId)).toEqual({ key: 'k1', token: '合言葉-ABC' });
  await app.database.query('update source_secret set sealed = (select sealed from source_secret where name = $1) where name = $2', ['token', 'key']);
  await expect(app.get(SourceSecretReader).open(sourceId)).rejects.toThrow(/changed or belongs elsewhere/);
  await put({ key: '' });
  expect(await app.get(SourceSecretReader).open(sourceId)).toEqual({ token: '合言葉-ABC' });
});

it('credentials are bound to the host of the address, whatever its path', () => {
  const hosts = (url: string): string => hostsOf(sourceKinds.rss, { url });
  expect(hosts('https://feed.example/a?x=1')).toBe(hosts('HTTPS://Feed.example/b#c'));
  for (const other of ['http://feed.example/', 'https://feed.example:8443/', 'https://feed.example.evil.example/', 'https://feed.example@evil.example/', 'https://feed.example\\@evil.example/']) {
    expect(hosts(other)).not.toBe(hosts('https://feed.example/a'));
  }
  expect(missingSecrets({ ...sourceKinds.rss, secrets: [{ name: 'token', isRequired: true, label: { ja: '鍵', en: 'Key' } }] }, {}, [])).toEqual(['token']);
});
