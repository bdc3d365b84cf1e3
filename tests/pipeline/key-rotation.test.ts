import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SourceSecretReader } from '../../server/src/listen/source/source-secret.reader.ts';
import { SourceSecretStore } from '../../server/src/listen/source/source-secret.store.ts';
import { TotpService } from '../../server/src/govern/factor/totp.service.ts';
import { SealedTexts } from '../../server/src/platform/secret/sealed-texts.ts';
import { SecretBox } from '../../server/src/platform/secret/secret-box.ts';
import { addSource } from '../api/mention-work-steps.ts';
import { setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';

const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
let database: TestDatabase;
let sourceId = 0;
const withKeys = async <T>(keys: string, work: (app: TestApp) => Promise<T>): Promise<T> => {
  const app = await startTestApp({ database, config: { SECRET_KEY: keys } });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};
const sealed = (app: TestApp): Promise<{ sealed: string }[]> => app.database.query('select sealed from source_secret union all select sealed_secret from totp_device');
const of = (tables: readonly { table: string }[], name: string) => tables.find(({ table }) => table === name);

beforeAll(async () => {
  database = await createTestDatabase();
  await withKeys(oldKey, async (app) => {
    await setUpAdmin(app);
    sourceId = await addSource(app, 'みほん');
    await app.database.transact(async (tx) => {
      await app.get(SourceSecretStore).put(tx, sourceId, { token: 'himitsu-1', secret: 'himitsu-2', third: 'himitsu-3' });
      await app.get(TotpService).offer(tx, { personId: 1, email: 'a@minamo.example' });
    });
  });
});
afterAll(() => database?.drop());

it('every sealed text is sealed with the newest key, opens as before, and needs the old key no more', async () => {
  await withKeys(`${newKey},${oldKey}`, async (app) => {
    // A run that was cut off after the first text.
    const [first] = await app.database.query<{ name: string; sealed: string }>('select name, sealed from source_secret order by name limit 1');
    const box = app.get(SecretBox);
    const place = `source:${sourceId}:${first!.name}`;
    await app.database.query('update source_secret set sealed = $1 where name = $2', [box.seal(box.open(first!.sealed, place), place), first!.name]);

    const tables = await app.get(SealedTexts).rotate();
    expect(of(tables, 'source_secret')).toEqual({ table: 'source_secret', resealed: 2, current: 1, broken: [] });
    expect(of(tables, 'totp_device')).toEqual({ table: 'totp_device', resealed: 1, current: 0, broken: [] });
    const once = await sealed(app);
    expect(of(await app.get(SealedTexts).rotate(), 'source_secret')).toMatchObject({ resealed: 0, current: 3 });
    expect(await sealed(app)).toEqual(once);
  });
  await withKeys(newKey, async (app) => {
    expect(await app.get(SourceSecretReader).open(sourceId)).toEqual({ token: 'himitsu-1', secret: 'himitsu-2', third: 'himitsu-3' });
    expect(await sealed(app)).toHaveLength(4);
  });
});

it('a text that cannot be opened is named without what it holds, and the others are done', async () => {
  await withKeys(randomBytes(32).toString('base64'), async (app) => {
    await app.database.transact((tx) => app.get(SourceSecretStore).put(tx, sourceId, { token: 'himitsu-4' }));
    expect(of(await app.get(SealedTexts).rotate(), 'source_secret')).toEqual({ table: 'source_secret', resealed: 0, current: 1, broken: [`source ${sourceId} secret`, `source ${sourceId} third`] });
  });
});

it('a credential that is typed anew while the keys are rotated is not overwritten with the old one', async () => {
  await withKeys(`${newKey},${oldKey}`, async (app) => {
    const store = app.get(SourceSecretStore);
    const before = (await store.sealed(app.database)).find(({ name }) => name === 'secret')!;
    await app.database.transact((tx) => store.put(tx, sourceId, { secret: 'atarashii' }));
    expect(await store.reseal(app.database, before, { from: before.sealed, to: 'v1.stale' })).toBe(false);
    const box = app.get(SecretBox);
    const [row] = await app.database.query<{ sealed: string }>(`select sealed from source_secret where name = 'secret'`);
    expect(box.open(row!.sealed, `source:${sourceId}:secret`)).toBe('atarashii');
  });
});
