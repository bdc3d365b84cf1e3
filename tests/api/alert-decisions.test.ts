import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { AlertDesk, noWires } from '../support/alert-desk.ts';
import { eventually } from '../support/eventually.ts';
import { LiveListener } from './live-steps.ts';
import { codeOf } from './people-steps.ts';

let desk: AlertDesk;
let alert: Alert;
let storms = 0;
beforeAll(async () => { desk = await AlertDesk.open(); });
afterAll(() => desk?.close());
/** Each test has a storm of its own. */
beforeEach(async () => {
  storms += 1;
  await desk.changeLevel(1, 3, await desk.addTopic(`嵐${storms}`));
  alert = await desk.alert();
});

const params = () => ({ params: { alertId: alert.id } });
const acknowledge = (client = desk.editor, version = alert.version) => client.call(alertRoutes.acknowledge, { ...params(), body: { version } });
const waitBody = (version: number) => ({ version, reason: '告知済みのため様子を見る', reviewMinutes: 60, wires: noWires });
const refresh = async (): Promise<Alert> => (alert = (await desk.detail(alert.id)).alert);
const outcome = ({ status, body }: { status: number; body: unknown }) => [status, codeOf({ body })];

describe('two people', () => {
  it('who acknowledge at once: one owns the alert, the other is told that somebody was faster, and both see who', async () => {
    const answers = await Promise.all([acknowledge(desk.admin), acknowledge(desk.editor)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const owner = answers.find(({ status }) => status === 200)?.body.acknowledgedBy;
    expect(codeOf(answers.find(({ status }) => status === 409) ?? { body: {} })).toBe('conflict');
    for (const client of [desk.admin, desk.editor, desk.viewer]) expect((await client.call(alertRoutes.detail, params())).body.alert).toMatchObject({ status: 'acknowledged', acknowledgedBy: owner });
    expect((await desk.detail(alert.id)).thread.filter(({ kind }) => kind === 'acknowledged').map(({ person }) => person)).toEqual([owner]);
  });

  it('who decide by what they saw: the later one changes nothing', async () => {
    await desk.admin.call(alertRoutes.wait, { ...params(), body: waitBody(alert.version) });
    expect(outcome(await desk.editor.call(alertRoutes.markFalse, { ...params(), body: { version: alert.version, reason: '別の会社の話' } }))).toEqual([409, 'conflict']);
    expect((await refresh()).status).toBe('waiting');
  });

  it('hand an alert over: the new owner is mailed, everyone sees it, and somebody who may not take it is refused', async () => {
    const refused = { ...params(), body: { version: alert.version, toPersonId: desk.editorId } };
    expect(outcome(await desk.admin.call(alertRoutes.handOver, refused))).toEqual([409, 'move_not_allowed']);
    await acknowledge(desk.admin);
    const { version } = await refresh();
    const { takers } = await desk.detail(alert.id);
    expect(takers.map(({ name }) => name)).not.toContain('みほん viewer');
    const [viewer] = await desk.app.database.query<{ id: number }>(`select id from person where role = 'viewer'`);
    for (const toPersonId of [viewer?.id ?? 0, 999_999]) expect(outcome(await desk.admin.call(alertRoutes.handOver, { ...params(), body: { version, toPersonId } }))).toEqual([400, 'invalid_input']);
    const answer = await desk.admin.call(alertRoutes.handOver, { ...params(), body: { version, toPersonId: desk.editorId } });
    expect(answer.body).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'みほん editor' });
    await desk.run();
    expect(desk.subjects('jiro@minamo.example')).toContain(`【Hinomi】引き継ぎ レベル3 警戒：嵐${storms}`);
    expect((await desk.detail(alert.id)).thread.at(-1)).toMatchObject({ kind: 'handed_over', person: '見本 花子', detail: { to: 'みほん editor' } });
  });
});

describe('the table of moves', () => {
  it('refuses what it does not list', async () => {
    await desk.changeLevel(3, 2, alert.topicId);
    const { version } = await refresh();
    const answers = [
      await acknowledge(desk.editor, version), await desk.editor.call(alertRoutes.wait, { ...params(), body: waitBody(version) }),
      await desk.editor.call(alertRoutes.markFalse, { ...params(), body: { version, reason: '遅い' } }), await desk.editor.call(alertRoutes.reopen, { ...params(), body: { version } }),
    ];
    expect(answers.map(outcome)).toEqual(Array.from({ length: 4 }, () => [409, 'move_not_allowed']));
    expect((await refresh()).version).toBe(version);
  });

  it('brings a false positive back within its storm, and not after it', async () => {
    await desk.editor.call(alertRoutes.markFalse, { ...params(), body: { version: alert.version, reason: '同名の別会社の話' } });
    expect((await desk.admin.call(monitorRoutes.state)).body.topics.find(({ topicId }) => topicId === alert.topicId)?.openAlertId).toBeNull();
    const back = await desk.editor.call(alertRoutes.reopen, { ...params(), body: { version: (await refresh()).version } });
    expect(back.body).toMatchObject({ status: 'firing', falsePositive: null });
    await desk.editor.call(alertRoutes.markFalse, { ...params(), body: { version: back.body.version, reason: 'やはり別会社の話' } });
    await desk.changeLevel(3, 1, alert.topicId);
    expect(outcome(await desk.editor.call(alertRoutes.reopen, { ...params(), body: { version: (await refresh()).version } }))).toEqual([409, 'move_not_allowed']);
  });

  it('lets an acknowledgement and a decision to wait be taken back; somebody is to take the alert anew', async () => {
    await acknowledge();
    const back = await desk.editor.call(alertRoutes.reopen, { ...params(), body: { version: (await refresh()).version } });
    expect(back.body).toMatchObject({ status: 'firing', acknowledgedBy: null, acknowledgedAt: null });
    const waiting = await desk.editor.call(alertRoutes.wait, { ...params(), body: waitBody(back.body.version) });
    expect(waiting.body).toMatchObject({ status: 'waiting', acknowledgedBy: 'みほん editor' });
    expect((await desk.editor.call(alertRoutes.reopen, { ...params(), body: { version: waiting.body.version } })).body).toMatchObject({ status: 'firing', wait: null });
  });

  it('lets who waits take the alert on, which ends the waiting', async () => {
    const waiting = await desk.editor.call(alertRoutes.wait, { ...params(), body: waitBody(alert.version) });
    const taken = await acknowledge(desk.admin, waiting.body.version);
    expect(taken.body).toMatchObject({ status: 'acknowledged', acknowledgedBy: '見本 花子', wait: null });
  });
});

describe('a decision to wait', () => {
  it('needs a reason, a review within a week, and a trip-wire that is not reached already', async () => {
    const order = (change: object) => desk.editor.call(alertRoutes.wait, { ...params(), body: { ...waitBody(alert.version), ...change } });
    for (const change of [{ reason: '  ' }, { reason: 'x'.repeat(1_001) }, { reviewMinutes: 4 }, { reviewMinutes: 10_081 }, { wires: { ...noWires, critical60: 0 } }, { wires: { ...noWires, other: 1 } }]) {
      expect(outcome(await order(change)), JSON.stringify(change)).toEqual([400, 'invalid_input']);
    }
    await desk.storm(30);
    // Whether the rules have raised it already or not: from here on it stands at 3.
    await desk.changeLevel(1, 3);
    const [real] = (await desk.alerts()).filter(({ topicId }) => topicId === desk.topicId);
    if (real === undefined) throw new Error('there is no alert of the storm');
    const now = (await desk.detail(real.id)).waitDefaults;
    expect(now).toMatchObject({ critical60Now: 30, wires: { critical60: 60, article: true, followers: 100_000 } });
    const reached = await desk.editor.call(alertRoutes.wait, { params: { alertId: real.id }, body: { ...waitBody(real.version), wires: { ...noWires, critical60: 30 } } });
    expect(JSON.stringify(reached.body)).toContain('現在すでに30件');
  });

  it('stands in the thread, the audit log and the row with who decided, why and until when', async () => {
    await desk.editor.call(alertRoutes.wait, { ...params(), body: waitBody(alert.version) });
    const { alert: now, thread } = await desk.detail(alert.id);
    const reviewAt = new Date(desk.clock.now() + 3_600_000).toISOString();
    expect(now.wait).toEqual({ reason: '告知済みのため様子を見る', decidedAt: new Date(desk.clock.now()).toISOString(), decidedBy: 'みほん editor', levelAbove: 3, reviewAt, wires: noWires });
    expect(thread.at(-1)).toMatchObject({ kind: 'waited', person: 'みほん editor', fromStatus: 'firing', status: 'waiting', note: '告知済みのため様子を見る', detail: { reviewAt, levelAbove: 3 } });
    const { body } = await desk.admin.call(auditRoutes.list, { query: { limit: 5 } });
    expect(body.rows.find(({ act }) => act === 'alert.waited')).toMatchObject({ subject: `alert:${alert.id}`, personName: 'みほん editor' });
  });
});

describe('who may decide', () => {
  it('is who may acknowledge; a viewer reads and nothing else', async () => {
    const body = { version: alert.version };
    const answers = [
      await desk.viewer.call(alertRoutes.acknowledge, { ...params(), body }), await desk.viewer.call(alertRoutes.wait, { ...params(), body: waitBody(alert.version) }),
      await desk.viewer.call(alertRoutes.markFalse, { ...params(), body: { ...body, reason: 'x' } }), await desk.viewer.call(alertRoutes.reopen, { ...params(), body }),
      await desk.viewer.call(alertRoutes.handOver, { ...params(), body: { ...body, toPersonId: desk.editorId } }), await desk.viewer.call(alertRoutes.judge, { ...params(), body: { ...body, verdict: 'noise', note: '' } }),
    ];
    expect(answers.map(outcome)).toEqual(Array.from({ length: 6 }, () => [403, 'forbidden']));
    expect((await desk.viewer.call(alertRoutes.quality)).status).toBe(200);
    expect((await refresh()).status).toBe('firing');
  });
});

describe('verdicts', () => {
  it('can be given, changed and taken back, also after the storm, and count by the rule that opened the alert', async () => {
    const ruleOf = async () => (await desk.viewer.call(alertRoutes.quality)).body.rules.find(({ rule }) => rule === 'spread_3h');
    const before = await ruleOf();
    await desk.changeLevel(3, 1, alert.topicId);
    const say = async (verdict: 'useful' | 'noise' | null, note = '') => desk.editor.call(alertRoutes.judge, { ...params(), body: { version: (await refresh()).version, verdict, note } });
    expect((await say('useful', '15分早く気付けた')).body.verdict).toMatchObject({ verdict: 'useful', note: '15分早く気付けた', by: 'みほん editor' });
    expect(await ruleOf()).toMatchObject({ judged: (before?.judged ?? 0) + 1, useful: (before?.useful ?? 0) + 1 });
    await say('noise');
    expect(await ruleOf()).toMatchObject({ judged: (before?.judged ?? 0) + 1, useful: before?.useful ?? 0 });
    expect((await say(null)).body.verdict).toBeNull();
    expect(await ruleOf()).toMatchObject({ judged: before?.judged ?? 0 });
    expect((await desk.detail(alert.id)).thread.filter(({ kind }) => kind === 'judged').map(({ detail }) => detail.verdict)).toEqual(['useful', 'noise', null]);
  });

  it('a false positive is noise as long as nobody says otherwise, and stands among the false alarms of its week', async () => {
    const quality = async () => (await desk.viewer.call(alertRoutes.quality)).body;
    const before = (await quality()).weeks.at(-1);
    const marked = await desk.editor.call(alertRoutes.markFalse, { ...params(), body: { version: alert.version, reason: '別の会社の話' } });
    expect((await quality()).weeks.at(-1)).toMatchObject({ alerts: before?.alerts, falseAlarms: (before?.falseAlarms ?? 0) + 1 });
    await desk.editor.call(alertRoutes.judge, { ...params(), body: { version: marked.body.version, verdict: 'useful', note: '' } });
    expect((await quality()).weeks.at(-1)?.falseAlarms).toBe(before?.falseAlarms);
  });
});

describe('open pages', () => {
  it('hear of every decision, and that people were told', async () => {
    const listener = await (await LiveListener.open(desk.app, { cookie: desk.viewer.cookieHeader })).listen();
    await acknowledge();
    await desk.editor.call(alertRoutes.wait, { ...params(), body: waitBody((await refresh()).version) });
    await desk.pass(60);
    await listener.catchUp(desk.app);
    const heard = await eventually(() => listener.events.filter(({ payload }) => 'alertId' in payload && payload.alertId === alert.id).map(({ name, payload }) => `${name} ${'change' in payload ? payload.change : 'cause' in payload ? payload.cause : ''}`), (events) => events.length >= 5);
    expect(heard).toEqual(['alert.changed acknowledged', 'alert.changed waited', 'alert.told opened', 'alert.changed realarmed', 'alert.told realarmed']);
  });
});

describe('the thread', () => {
  it('can be added to by the product and changed by nobody', async () => {
    for (const sql of [`update alert_entry set note = 'x'`, 'delete from alert_entry', 'truncate alert_entry', `insert into alert_entry (alert_id, at, kind, status, level) values (${alert.id}, now(), 'judged', 'firing', 3)`]) {
      await expect(desk.app.database.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    }
  });
});
