import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password, signInFirstAdmin } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeMailServer } from '../support/fakes/mail-server.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { distinctMark } from '../support/distinct-words.ts';

let mail: FakeMailServer;
let feed: FeedServer;
let app: TestApp;
let admin: ApiClient;

beforeAll(async () => {
  [mail, feed] = await Promise.all([FakeMailServer.start(), FeedServer.start()]);
  app = await startTestApp({ config: { SMTP_URL: mail.url, MAIL_FROM: 'hinomi@example.test', ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  admin = await signInFirstAdmin(app);
});
afterAll(async () => {
  await app?.close();
  await Promise.all([mail?.stop(), feed?.stop()]);
});

describe('mail as the first way out', () => {
  it('brings an invitation whose link works, and forgets the link once it was sent', async () => {
    const invited = await admin.call(peopleRoutes.invite, { body: { email: 'duty@example.test', role: 'editor', language: 'en' } });
    expect(invited.body.invitation.wasMailed).toBe(true);
    const received = await eventually(() => mail.mails.find((one) => one.to === 'duty@example.test'), (one) => one !== undefined);
    const token = /#token=(\S+)/.exec(received?.text ?? '')?.[1] ?? '';
    const duty = new ApiClient(app.url);
    const accepted = await duty.call(authRoutes.acceptInvitation, { body: { token, name: 'Duty Officer', password, language: 'en' } });
    expect(accepted.status).toBe(201);
    const [row] = await eventually(() => app.database.query<{ payload: Record<string, unknown> }>(`select payload from outbox where state = 'sent'`), (rows) => rows.length === 1);
    expect(JSON.stringify(row?.payload)).not.toContain(token);
  });

  it('tells everyone who can take an alert once, in their language, and nobody else', async () => {
    const watching = await admin.call(peopleRoutes.invite, { body: { email: 'viewer@example.test', role: 'viewer', language: 'ja' } });
    const token = /token=(.+)$/.exec(watching.body.link)?.[1] ?? '';
    await new ApiClient(app.url).call(authRoutes.acceptInvitation, { body: { token, name: '見る人', password, language: 'ja' } });
    mail.mails.length = 0;
    await admin.call(topicRoutes.create, { body: { name: 'ミナモ\r\nBcc: evil@example.test', query: { any: ['ミナモ'] } } });
    const now = Date.now();
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `a${n}`, title: '', text: `ミナモのアプリが落ちた、最悪${distinctMark(n)}`, author: `客${n}`, at: new Date(now - n * 1_000) });
    await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
    await eventually(() => mail.mails.filter((one) => /ミナモ/.test(one.subject)).length, (count) => count >= 2, 30_000);
    const alerts = mail.mails.filter((one) => /ミナモ/.test(one.subject));
    expect(alerts.map((one) => one.to).toSorted()).toEqual(['admin@example.test', 'duty@example.test']);
    expect(alerts.find((one) => one.to === 'admin@example.test')?.subject).toMatch(/^【Hinomi】レベル3 警戒：ミナモ/);
    expect(alerts.find((one) => one.to === 'duty@example.test')?.text).toMatch(/60|critical/i);
    expect(mail.mails.some((one) => one.to === 'evil@example.test')).toBe(false);
    const [alert] = (await admin.call(alertRoutes.list)).body.alerts;
    const detail = await eventually(() => admin.call(alertRoutes.detail, { params: { alertId: alert?.id ?? 0 } }), (answer) => answer.body.notices.every((notice) => notice.state === 'sent'));
    expect(detail.body.notices.map((notice) => notice.recipient).toSorted()).toEqual(['admin@example.test', 'duty@example.test']);
  });

  it('tries again what failed for now, and shows what was refused for good', async () => {
    mail.refusals.set('gone@example.test', 550).set('busy@example.test', 450);
    await admin.call(peopleRoutes.invite, { body: { email: 'gone@example.test', role: 'viewer', language: 'ja' } });
    await admin.call(peopleRoutes.invite, { body: { email: 'busy@example.test', role: 'viewer', language: 'ja' } });
    const stateOf = async (recipient: string) => (await app.database.query<{ state: string; tries: number }>('select state, tries from outbox where recipient = $1', [recipient]))[0];
    await eventually(() => stateOf('gone@example.test'), (row) => row?.state === 'failed');
    await eventually(() => stateOf('busy@example.test'), (row) => row?.state === 'waiting' && row.tries === 1);
    expect((await admin.call(monitorRoutes.state)).body.isOutboxLate).toBe(true);
    mail.refusals.clear();
    await app.database.query(`update outbox set due_at = now() where recipient = 'busy@example.test'`);
    await eventually(() => stateOf('busy@example.test'), (row) => row?.state === 'sent');
    expect(mail.mails.filter((one) => one.to === 'busy@example.test')).toHaveLength(1);
  });
});
