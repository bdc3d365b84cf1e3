import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { InvitationService } from '../../server/src/govern/people/invitation.service.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { codeOf, goodPassword, isSignedIn, setUpAdmin, tokenOf } from './people-steps.js';

let app: TestApp;
let admin: ApiClient;
let email: string;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(async () => { await app.close(); });
beforeEach(async () => {
  count += 1;
  email = `invited${count}@minamo.example`;
  await app.database.query('delete from try_limit');
});

async function invite(address = email, role: Role = 'editor'): Promise<{ id: number; token: string; link: string }> {
  const { body } = await admin.call(peopleRoutes.invite, { body: { email: address, role, language: 'ja' } });
  return { id: body.invitation.id, token: tokenOf(body.link), link: body.link };
}
const accept = (token: string, client = new ApiClient(app.url)) =>
  client.call(authRoutes.acceptInvitation, { body: { token, name: 'みほん 次郎', password: goodPassword, language: 'ja' } });
const preview = (token: string) => new ApiClient(app.url).call(authRoutes.previewInvitation, { body: { token } });
const open = async () => (await admin.call(peopleRoutes.list)).body.invitations.filter((one: { email: string }) => one.email === email);

describe('an invitation', () => {
  test('shows what it offers, makes the person with the offered role, and signs in', async () => {
    const { token, link } = await invite(email, 'approver');
    expect(link).toMatch(/^http:\/\/[^/]+\/invite#token=[\w-]{43}$/);
    expect((await preview(token)).body).toEqual({ email, role: 'approver', invitedBy: '見本 花子' });
    const client = new ApiClient(app.url);
    const answer = await accept(token, client);
    expect(answer.status).toBe(201);
    expect(answer.body.person).toMatchObject({ name: 'みほん 次郎', email, role: 'approver' });
    expect(await isSignedIn(client)).toBe(true);
    expect(await open()).toEqual([]);
  });

  test('works once', async () => {
    const { token } = await invite();
    await accept(token);
    expect(codeOf(await accept(token))).toBe('invitation_invalid');
    expect(codeOf(await preview(token))).toBe('invitation_invalid');
  });

  test('used by several at the same moment makes one person', async () => {
    const { token } = await invite();
    const answers = await Promise.all([accept(token), accept(token), accept(token), accept(token)]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'invitation_invalid')).toHaveLength(3);
  });

  test('ends after seven days', async () => {
    const { id, token } = await invite();
    const [stored] = await app.database.query<{ days: string }>('select extract(epoch from expires_at - created_at) / 86400 as days from invitation where id = $1', [id]);
    expect(Number(stored?.days)).toBe(7);
    await app.database.query(`update invitation set expires_at = now() where id = $1`, [id]);
    expect(codeOf(await preview(token))).toBe('invitation_invalid');
    expect(codeOf(await accept(token))).toBe('invitation_invalid');
    // The moment between looking at the link and using it up counts too.
    expect(await app.database.transact((tx) => app.get(InvitationService).take(tx, token))).toBeNull();
  });

  test('can be withdrawn, once', async () => {
    const { id, token } = await invite();
    expect((await admin.call(peopleRoutes.withdraw, { params: { invitationId: id } })).status).toBe(200);
    expect(codeOf(await accept(token))).toBe('invitation_invalid');
    expect(codeOf(await admin.call(peopleRoutes.withdraw, { params: { invitationId: id } }))).toBe('not_found');
  });

  test('that was withdrawn can be taken back for ten minutes, and its link works again', async () => {
    const { id, token } = await invite();
    const restore = (invitationId: number) => admin.call(peopleRoutes.restoreInvitation, { params: { invitationId } });
    expect(codeOf(await restore(id))).toBe('not_found');
    await admin.call(peopleRoutes.withdraw, { params: { invitationId: id } });
    await app.database.query(`update invitation set withdrawn_at = now() - interval '11 minutes' where id = $1`, [id]);
    expect(codeOf(await restore(id))).toBe('not_found');
    await app.database.query('update invitation set withdrawn_at = now() where id = $1', [id]);
    expect((await restore(id)).status).toBe(200);
    expect((await accept(token)).body.person).toMatchObject({ email });
    expect(codeOf(await restore(id))).toBe('not_found');
  });

  test('is not taken back beside a newer one, nor for somebody who is here by now', async () => {
    const first = await invite();
    const second = await invite();
    const restore = () => admin.call(peopleRoutes.restoreInvitation, { params: { invitationId: first.id } });
    expect(codeOf(await restore())).toBe('already_exists');
    await accept(second.token);
    expect(codeOf(await restore())).toBe('already_exists');
    expect(codeOf(await accept(first.token))).toBe('invitation_invalid');
  });

  test('of an address that has an open one takes its place', async () => {
    const first = await invite(email, 'admin');
    const second = await invite(` ${email.toUpperCase()} `, 'viewer');
    expect(await open()).toMatchObject([{ id: second.id, role: 'viewer' }]);
    expect(codeOf(await accept(first.token))).toBe('invitation_invalid');
    expect((await accept(second.token)).body.person).toMatchObject({ role: 'viewer' });
  });

  test('made several times at the same moment leaves one open', async () => {
    const made = await Promise.all([invite(), invite(), invite(), invite()]);
    expect(new Set(made.map(({ token }) => token)).size).toBe(4);
    expect(await open()).toHaveLength(1);
  });

  test('an expired one stays in the list so that it can be renewed', async () => {
    const { id } = await invite();
    await app.database.query(`update invitation set expires_at = now() - interval '1 day' where id = $1`, [id]);
    expect(await open()).toHaveLength(1);
    await accept((await invite()).token);
    expect(await open()).toEqual([]);
  });

  test('of somebody who is here already is refused', async () => {
    await accept((await invite()).token);
    expect(codeOf(await admin.call(peopleRoutes.invite, { body: { email, role: 'viewer', language: 'ja' } }))).toBe('already_exists');
  });

  test('with a password that holds the own address name is refused, and stays open', async () => {
    const { token } = await invite();
    const answer = await new ApiClient(app.url).call(authRoutes.acceptInvitation, { body: { token, name: 'みほん', password: `${email.split('@')[0]}-kasa`, language: 'ja' } });
    expect(answer.body).toMatchObject({ error: { fields: [{ path: 'password' }] } });
    expect((await accept(token)).status).toBe(201);
  });

  test('cannot be raised by the one who accepts it', async () => {
    const { token } = await invite(email, 'viewer');
    const body = { token, name: 'みほん', password: goodPassword, language: 'ja' as const, role: 'admin' };
    expect((await new ApiClient(app.url).call(authRoutes.acceptInvitation, { body })).status).toBe(400);
  });
});

test('guessing links is limited by address', async () => {
  for (let n = 0; n < 40; n += 1) expect(codeOf(await preview(`guess-${n}`))).toBe('invitation_invalid');
  expect(codeOf(await preview('guess-40'))).toBe('too_many_tries');
});

test('the database keeps the hash of a link, not the link', async () => {
  const { id, token } = await invite();
  const { createHash } = await import('node:crypto');
  const [stored] = await app.database.query<{ all: string; hash: string }>(`select invitation::text as all, encode(token_hash, 'hex') as hash from invitation where id = $1`, [id]);
  expect(stored?.hash).toBe(createHash('sha256').update(token).digest('hex'));
  expect(stored?.all).not.toContain(token);
});

test('without a mail server nothing is queued and the list says so; with one the mail is in the language of the invited person', async () => {
  await invite();
  expect(await open()).toMatchObject([{ wasMailed: false }]);
  expect(await app.database.query('select 1 from outbox')).toEqual([]);
  const mailing = await startTestApp({ config: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'hinomi@minamo.example', PUBLIC_URL: 'http://hinomi.minamo.example' } });
  try {
    const { SetupService } = await import('../../server/src/govern/auth/setup.service.js');
    expect(await mailing.get(SetupService).issueToken()).toMatch(/^\/setup#token=/);
    const [inviter] = await mailing.database.query<{ id: number }>(`insert into person (name, email, password_hash, role) values ('見本 花子', 'a@minamo.example', '-', 'admin') returning id`);
    const caller = { personId: inviter?.id ?? 0, name: '見本 花子', role: 'admin' as const, sessionId: '' };
    const { link, invitation } = await mailing.get(InvitationService).invite({ email, role: 'viewer', language: 'en' }, { caller, address: '203.0.113.7' });
    expect(invitation.wasMailed).toBe(true);
    const [mail] = await mailing.database.query<{ recipient: string; subject: string; payload: { subject: string; text: string } }>('select recipient, subject, payload from outbox');
    expect(mail).toMatchObject({ recipient: email, subject: `invitation:${invitation.id}`, payload: { subject: 'Invitation to Hinomi' } });
    expect(mail?.payload.text).toContain(`\n${link}\n`);
    expect(link).toMatch(/^http:\/\/hinomi\.minamo\.example\/invite#token=/);
  } finally {
    await mailing.close();
  }
});
