import { describe, expect, test } from 'vitest';
import { checkServer, checkUrl } from './check-server.js';
import { DatabaseStartError } from './embedded/database-start-error.js';

const good = { version: '180004', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', encoding: 'UTF8' };
const check = (row: Record<string, unknown>): Promise<void> => checkServer(() => Promise.resolve([row]));

describe('a database server', () => {
  test.each(['150000', '160009', '170001', '180004'])('of version %s is accepted', async (version) => {
    await expect(check({ ...good, version })).resolves.toBeUndefined();
  });

  test.each(['140019', '190000', '90624', 'unknown'])('of version %s is refused', async (version) => {
    await expect(check({ ...good, version })).rejects.toThrow(DatabaseStartError);
  });

  test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('with %s off could lose confirmed records and is refused', async (setting) => {
    await expect(check({ ...good, [setting]: 'off' })).rejects.toThrow(`${setting} = off`);
  });

  test('that confirms after its own disk only is accepted', async () => {
    await expect(check({ ...good, synchronous_commit: 'local' })).resolves.toBeUndefined();
  });

  test('of another encoding than UTF8 is refused', async () => {
    await expect(check({ ...good, encoding: 'SQL_ASCII' })).rejects.toThrow('SQL_ASCII');
  });

  test('that answers nothing is refused', async () => {
    await expect(checkServer(() => Promise.resolve([]))).rejects.toThrow(DatabaseStartError);
  });
});

describe('the address of a database', () => {
  test.each([
    'postgresql://hinomi_app@/hinomi?host=%2Fvar%2Frun%2Fdb&port=5432',
    'postgresql://app:secret@localhost/hinomi',
    'postgresql://app:secret@127.3.2.1:6432/hinomi',
    'postgresql://app:secret@[::1]/hinomi',
    'postgresql://app:secret@db.example/hinomi?sslmode=verify-full',
    'postgresql://app:secret@db.example/hinomi?ssl=true',
  ])('%s sends nothing readable over a network', (url) => {
    expect(() => checkUrl(url, false)).not.toThrow();
  });

  test.each([
    'postgresql://app:secret@db.example/hinomi',
    'postgresql://app:secret@db.example/hinomi?sslmode=disable',
    'postgresql://app:secret@192.0.2.7/hinomi',
    'postgresql://app:secret@127.0.0.1.db.example/hinomi',
    'postgresql://app:secret@localhost/hinomi?host=db.example',
  ])('%s is refused, without showing its password, unless plain connections are allowed', (url) => {
    expect(() => checkUrl(url, false)).toThrow(/^(?!.*secret).*not encrypted/);
    expect(() => checkUrl(url, true)).not.toThrow();
  });

  test('that cannot be read is refused without showing its password', () => {
    expect(() => checkUrl('postgresql://app:secret@db.example:port/hinomi', true)).toThrow(/^(?!.*secret).*cannot be read/);
  });
});
