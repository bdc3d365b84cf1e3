import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { parseRoleMap } from './oidc-settings.js';

const good = { OIDC_ISSUER: 'https://sso.example/realm', OIDC_CLIENT_ID: 'hinomi' };

it('without an issuer there is no single sign-on', () => {
  expect(readConfig({}).oidc).toBeNull();
});

it('the settings of single sign-on are read as they were meant', () => {
  expect(readConfig({ ...good, OIDC_CLIENT_SECRET: 'sample', OIDC_ROLE_MAP: ' pr-admins=admin, cn=pr=editor ,*=viewer' }).oidc).toEqual({
    issuer: 'https://sso.example/realm', clientId: 'hinomi', clientSecret: 'sample', label: 'SSO', groupsClaim: 'groups', isOnly: false,
    roleMap: [{ group: 'pr-admins', role: 'admin' }, { group: 'cn=pr', role: 'editor' }, { group: '*', role: 'viewer' }],
  });
});

it('the secret may stand in a file', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hinomi-oidc-')), 'secret');
  writeFileSync(path, 'from-a-file\n');
  expect(readConfig({ ...good, OIDC_CLIENT_SECRET_FILE: path }).oidc?.clientSecret).toBe('from-a-file');
  expect(() => readConfig({ ...good, OIDC_CLIENT_SECRET_FILE: path, OIDC_CLIENT_SECRET: 'both' })).toThrow('OIDC_CLIENT_SECRET: set this or');
  expect(() => readConfig({ ...good, OIDC_CLIENT_SECRET_FILE: `${path}-missing` })).toThrow('OIDC_CLIENT_SECRET_FILE: cannot be read (ENOENT)');
});

it.each([
  [{ OIDC_ISSUER: 'http://sso.example' }, 'OIDC_ISSUER'], [{ OIDC_ISSUER: 'http://127.0.0.1.attacker.example/' }, 'OIDC_ISSUER'], [{ OIDC_ISSUER: 'http://10.0.0.1/' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'ftp://sso.example' }, 'OIDC_ISSUER'], [{ OIDC_ISSUER: 'https://user:pass@sso.example' }, 'OIDC_ISSUER'], [{ OIDC_ISSUER: 'https://sso.example/?a' }, 'OIDC_ISSUER'],
  [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'], [{ OIDC_ISSUER: '', OIDC_ONLY: 'true' }, 'OIDC_ONLY'], [{ OIDC_ONLY: 'yes' }, 'OIDC_ONLY'],
  [{ OIDC_ROLE_MAP: 'pr' }, 'OIDC_ROLE_MAP'], [{ OIDC_ROLE_MAP: 'pr=boss' }, 'OIDC_ROLE_MAP'], [{ OIDC_ROLE_MAP: '=admin' }, 'OIDC_ROLE_MAP'],
])('%o stops the start and names the setting', (wrong, name) => {
  expect(() => readConfig({ ...good, ...wrong })).toThrow(`${name}:`);
});

it.each(['http://127.0.0.1:4000', 'http://localhost:4000/realm', 'http://[::1]:4000'])('plain http is taken for this machine: %s', (issuer) => {
  expect(readConfig({ ...good, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer);
});

it('an empty map gives no rule', () => {
  expect(parseRoleMap(' , ')).toEqual([]);
});
