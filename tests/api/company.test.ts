import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { defaultHours, emptyProfile } from '@hinomi/shared/contracts/company';
import type { BusinessHours, CompanyProfile } from '@hinomi/shared/contracts/company';
import { companyRoutes, firstRunRoutes, tourRoutes } from '@hinomi/shared/routes/company-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { canAccess, roles } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { MailSink } from '../support/mail-sink.ts';
import { addPerson, adminEmail, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let mails: MailSink;
let admin: ApiClient;
let second: ApiClient;
let editor: { client: ApiClient; id: number; email: string };
let viewer: { client: ApiClient; id: number; email: string };

beforeAll(async () => {
  mails = await MailSink.start();
  app = await startTestApp({ config: { SMTP_URL: mails.url, MAIL_FROM: 'hinomi@minamo.example' } });
  admin = await setUpAdmin(app);
  second = (await addPerson(app, admin, 'admin', 'second@minamo.example')).client;
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
});
afterAll(async () => {
  await app?.close();
  await mails?.stop();
});
beforeEach(() => app.database.query('delete from company_setting'));

const save = (profile: Partial<CompanyProfile>, version = 0, client = admin) => client.call(companyRoutes.saveProfile, { body: { value: { ...emptyProfile, ...profile }, version } });
const saveHours = (hours: Partial<BusinessHours>) => admin.call(companyRoutes.saveHours, { body: { value: { ...defaultHours, ...hours }, version: 0 } });

describe('the settings of the company', () => {
  it('have defaults before anybody saved: no names, weekdays 10:00 to 18:30, holidays closed', async () => {
    const { body } = await admin.call(companyRoutes.read);
    expect(body.profile).toEqual({ value: emptyProfile, version: 0, changedBy: null, changedAt: null });
    expect(body.hours.value).toEqual(defaultHours);
    expect(body.detection.value).toEqual({ sensitivity: 'standard' });
  });

  it('are kept with who changed them', async () => {
    expect((await save({ name: '株式会社みほん', shortNames: ['みほん'], services: ['ミナモ'] })).status).toBe(200);
    const { body } = await editor.client.call(companyRoutes.read);
    expect(body.profile).toMatchObject({ value: { name: '株式会社みほん', shortNames: ['みほん'], services: ['ミナモ'] }, version: 1, changedBy: '見本 花子' });
  });

  it('of two administrators who save at once exactly one is kept and the other is told', async () => {
    const answers = await Promise.all([save({ name: 'みほん' }, 0, admin), save({ name: 'サンプル' }, 0, second)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200);
    const { body } = await second.call(companyRoutes.read);
    expect(body.profile.value.name).toBe(kept?.body.value.name);
    expect((await save({ name: '上書き' }, 7, admin)).status).toBe(409);
    expect((await save({ name: '次' }, 1, second)).body.version).toBe(2);
  });

  it('tell live screens that something changed, and the audit log what', async () => {
    await save({ name: 'みほん' });
    const [event] = await app.database.query<{ payload: unknown }>(`select payload from event where name = 'company.changed' order by seq desc limit 1`);
    expect(event?.payload).toEqual({});
    const [act] = await app.database.query<{ subject: string; detail: { name: string } }>(`select subject, detail from audit_entry where act = 'company.changed' order by seq desc limit 1`);
    expect(act).toMatchObject({ subject: 'company:profile', detail: { name: 'みほん' } });
  });
});

describe('names people type', () => {
  const cases: [string, string, number][] = [
    ['one character', '凪', 200], ['regex characters', '.*(みほん)+[a-z]{2,}|^$\\', 200], ['an emoji', 'ミナモ🔥', 200], ['a family emoji', '👨‍👩‍👧ストア', 200],
    ['100 characters', 'あ'.repeat(100), 200], ['101 characters', 'あ'.repeat(101), 400], ['200 characters', 'あ'.repeat(200), 400],
    ['a NUL', 'ミナ\0モ', 400], ['a direction override', 'ミナモ\u202eモナミ', 400], ['a zero-width space', 'ミナ\u200bモ', 400], ['a line break', 'ミナ\nモ', 400], ['half a surrogate pair', 'ミナモ\ud83d', 400],
    ['only joiners', '\u200d\u200d', 400], ['a mark-up tag', '<script>alert(1)</script>', 200], ['SQL', "'; drop table topic; --", 200], ['a name with spaces around', '  ミナモ  ', 200],
  ];

  test.each(cases)('%s: the company', async (_name, name, status) => {
    const answer = await save({ name });
    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toBe(status === 200 ? null : 'invalid_input');
    expect((await admin.call(companyRoutes.read)).body.profile.value.name).toBe(status === 200 ? name.trim() : '');
  });

  it('with signs nobody can see are refused in words that say so', async () => {
    expect(JSON.stringify((await save({ name: 'ミナモ\u202eモナミ' })).body)).toContain('見えない文字');
  });

  test.each(cases)('%s: a service', async (_name, name, status) => {
    expect((await save({ services: ['ミナモ', name] })).status).toBe(status);
  });

  test.each(cases)('%s: suggesting and trying it out never fails the server', async (_name, name) => {
    expect((await admin.call(topicRoutes.suggest, { body: { name } })).status).toBeLessThan(500);
    expect((await admin.call(topicRoutes.preview, { body: { query: { any: [name] } } })).status).toBeLessThan(500);
    expect((await admin.call(topicRoutes.create, { body: { name, query: { any: [name] } } })).status).toBeLessThan(500);
  });
});

describe('business hours', () => {
  test.each<[string, Partial<BusinessHours>]>([
    ['a day that closes before it opens', { weekly: [{ opens: '18:00', closes: '10:00' }, null, null, null, null, null, null] }],
    ['a week of six days', { weekly: [null, null, null, null, null, null] }],
    ['an hour that does not exist', { weekly: [{ opens: '25:00', closes: '26:00' }, null, null, null, null, null, null] }],
    ['a date that does not exist', { specialDays: [{ date: '2026-02-30', hours: null, note: '' }] }],
    ['the same date twice', { specialDays: [{ date: '2026-12-01', hours: null, note: '' }, { date: '2026-12-01', hours: null, note: '' }] }],
    ['a 31st of April', { yearEnd: { from: '04-31', to: '05-01' } }],
  ])('%s is refused', async (_name, change) => {
    expect((await saveHours(change)).status).toBe(400);
  });

  it('show what they would mean before they are saved', async () => {
    const { body } = await admin.call(companyRoutes.previewHours, { body: { hours: { ...defaultHours, weekly: Array.from({ length: 7 }, () => null) } } });
    expect(body).toEqual({ isOpenNow: false, closesAt: null, nextOpeningAt: null, closedDays: [] });
    const always = { ...defaultHours, weekly: Array.from({ length: 7 }, () => ({ opens: '00:00', closes: '24:00' })), closesOnHolidays: false, yearEnd: null };
    expect((await admin.call(companyRoutes.previewHours, { body: { hours: always } })).body.isOpenNow).toBe(true);
    expect((await admin.call(companyRoutes.read)).body.hours.version).toBe(0);
  });
});

describe('who is mailed of an alert', () => {
  const choose = (personIds: number[], version = 0) => admin.call(companyRoutes.saveNotices, { body: { value: { audience: 'chosen', personIds }, version } });

  it('can be anybody who sees alerts, and at least one', async () => {
    const { body } = await admin.call(companyRoutes.notices);
    expect(body).toMatchObject({ value: { audience: 'everyone', personIds: [] }, canMail: true });
    expect(body.people.map(({ email, mayTakeAlerts }) => [email, mayTakeAlerts])).toContainEqual([viewer.email, false]);
    expect((await choose([])).status).toBe(400);
    expect((await choose([999_999])).status).toBe(400);
    expect((await choose([editor.id, editor.id])).body.value.personIds).toEqual([editor.id]);
  });

  it('is the chosen people alone; everyone again when the last of them is disabled', async () => {
    await choose([viewer.id]);
    const raise = async (): Promise<string[]> => {
      const { body: topic } = await admin.call(topicRoutes.create, { body: { name: `嵐${crypto.randomUUID()}`, query: { any: ['嵐の名'] } } });
      const [change] = await app.database.query<{ id: number }>(
        `insert into level_change (topic_id, from_level, level, rule, tags, reason, evaluated) values ($1, 1, 4, 'spread_24h', '{}', '{"ja":"理由","en":"Reason"}', '[]') returning id`, [topic.id]);
      await app.database.query(`insert into work_item (stream, payload) values ('alert', $1)`, [JSON.stringify({ changeId: change?.id })]);
      const mailed = (): Promise<{ recipient: string }[]> => app.database.query<{ recipient: string }>(
        `select recipient from outbox where subject = (select 'alert:' || id from alert where topic_id = $1) order by recipient`, [topic.id]);
      return (await eventually(mailed, (rows) => rows.length > 0)).map(({ recipient }) => recipient);
    };
    expect(await raise()).toEqual([viewer.email]);
    await admin.call(peopleRoutes.change, { params: { personId: viewer.id }, body: { isDisabled: true } });
    expect(await raise()).toEqual([adminEmail, editor.email, 'second@minamo.example'].toSorted());
    await admin.call(peopleRoutes.change, { params: { personId: viewer.id }, body: { isDisabled: false } });
  });

  it('a test mail reaches the person who asked, and its fate is told', async () => {
    expect((await admin.call(companyRoutes.mailTest)).body).toMatchObject({ state: 'none', email: adminEmail });
    expect((await admin.call(companyRoutes.sendMailTest)).body.state).toMatch(/waiting|sent/);
    await eventually(() => admin.call(companyRoutes.mailTest), ({ body }) => body.state === 'sent');
    const mine = mails.mails.filter(({ recipient, messageId }) => recipient === adminEmail && Buffer.from(messageId.slice(1), 'base64url').toString().startsWith('mail-test:'));
    expect(mine).toHaveLength(1);
    expect((await second.call(companyRoutes.mailTest)).body.state).toBe('none');
  });

  it('more than ten test mails in a quarter of an hour are refused', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await second.call(companyRoutes.sendMailTest)).status);
    expect(statuses.at(-1)).toBe(429);
    await app.database.query('delete from try_limit');
  });
});

describe('two administrators in the first run', () => {
  it('see which step the other looks at and has done', async () => {
    await second.call(firstRunRoutes.visit, { body: { step: 'people' } });
    const { body } = await admin.call(firstRunRoutes.mark, { body: { step: 'company', state: 'done', version: 0 } });
    expect(body.others).toEqual([{ name: 'みほん admin', step: 'people' }]);
    expect((await second.call(firstRunRoutes.state)).body.steps[0]).toMatchObject({ step: 'company', state: 'done', by: '見本 花子' });
  });

  it('cannot overwrite each other: the later one gets a conflict and the newest state', async () => {
    await admin.call(firstRunRoutes.mark, { body: { step: 'company', state: 'done', version: 0 } });
    const late = await second.call(firstRunRoutes.mark, { body: { step: 'sources', state: 'skipped', version: 0 } });
    expect([late.status, codeOf(late)]).toEqual([409, 'conflict']);
    const { body } = await second.call(firstRunRoutes.state);
    expect(body.steps.map(({ state }) => state)).toEqual(['done', 'open', 'open', 'open', 'open', 'open']);
    expect((await second.call(firstRunRoutes.mark, { body: { step: 'sources', state: 'skipped', version: body.version } })).status).toBe(200);
  });

  it('the reminder can be put away without finishing, and finishing offers everybody the tour once', async () => {
    const dismissed = await admin.call(firstRunRoutes.close, { body: { as: 'dismissed', version: 0 } });
    expect(dismissed.body).toMatchObject({ finishedAt: null, dismissedAt: expect.any(String) as string });
    expect((await editor.client.call(tourRoutes.state)).body.isOffered).toBe(false);
    await admin.call(firstRunRoutes.close, { body: { as: 'finished', version: 1 } });
    expect((await editor.client.call(tourRoutes.state)).body.isOffered).toBe(true);
    await editor.client.call(tourRoutes.seen);
    await editor.client.call(tourRoutes.seen);
    expect((await editor.client.call(tourRoutes.state)).body.isOffered).toBe(false);
    expect((await second.call(tourRoutes.state)).body.isOffered).toBe(true);
  });
});

test('only administrators set the company up; everybody who works with Hinomi may read its hours', () => {
  expect(roles.filter((role) => canAccess(role, companyRoutes.saveHours.access))).toEqual(['admin']);
  expect(roles.filter((role) => canAccess(role, firstRunRoutes.state.access))).toEqual(['admin']);
  expect(roles.filter((role) => canAccess(role, companyRoutes.read.access))).toEqual([...roles]);
});
