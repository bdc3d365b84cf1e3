import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TripWires } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { AlertDesk, noWires } from '../support/alert-desk.ts';

let desk: AlertDesk;
beforeEach(async () => { desk = await AlertDesk.open(); });
afterEach(() => desk?.close());

const waitFor = async (minutes: number, wires: Partial<TripWires> = {}) => {
  const { id, version } = await desk.alert();
  const answer = await desk.editor.call(alertRoutes.wait, { params: { alertId: id }, body: { version, reason: '障害の告知は済んでおり、数が減り始めているため', reviewMinutes: minutes, wires: { ...noWires, ...wires } } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};

describe('who is told of a storm, and how often', () => {
  it('a storm opens one alert, and everyone is told once, ten seconds later', async () => {
    await desk.storm(60);
    expect(await desk.alert()).toMatchObject({ status: 'firing', level: 3, childCount: 60 });
    expect(desk.subjects()).toEqual([]);
    await desk.pass(10 / 60);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ']);
    expect(desk.subjects('jiro@minamo.example')).toHaveLength(1);
    expect(desk.subjects('saburo@minamo.example')).toEqual([]);
    await desk.pass(1);
    await desk.pass(1);
    expect(desk.subjects()).toHaveLength(1);
    expect(await desk.thread()).toEqual(['opened', 'counted', 'told']);
  });

  it('rises within ten seconds are one notice of the highest level, which does not wait', async () => {
    await desk.changeLevel(1, 3);
    desk.clock.at += 5_000;
    await desk.changeLevel(3, 4);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル4 重大：ミナモ']);
    await desk.pass(1);
    expect(desk.subjects()).toHaveLength(1);
    expect((await desk.alert()).level).toBe(4);
  });

  it('a level the storm had before is told to nobody, one it never had to everyone', async () => {
    await desk.changeLevel(1, 3);
    await desk.pass(1);
    await desk.changeLevel(3, 4);
    await desk.changeLevel(4, 3);
    await desk.changeLevel(3, 4);
    await desk.pass(1);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ', '【Hinomi】レベル4 重大：ミナモ']);
    await desk.changeLevel(4, 5);
    expect(desk.subjects().at(-1)).toBe('【Hinomi】レベル5 緊急：ミナモ');
  });

  it('an alert of level 3 that nobody takes is told of again after 15 minutes, once', async () => {
    await desk.changeLevel(1, 3);
    await desk.pass(1);
    await desk.pass(13.9);
    expect(desk.subjects()).toHaveLength(1);
    await desk.pass(0.2);
    await desk.pass(60);
    expect(desk.subjects().slice(1)).toEqual(['【Hinomi】未確認 レベル3 警戒：ミナモ']);
    expect(desk.mail.mails.at(-1)?.text).toMatch(/15分たっても確認した人がいません。直近3時間の批判が60件です。|within 15 minutes/);
    expect((await desk.alert()).overdueAt).not.toBeNull();
  });

  it('an alert of level 4 after 5 minutes, and one that was taken never', async () => {
    await desk.changeLevel(1, 4);
    const other = await desk.addTopic('みほんカフェ');
    await desk.changeLevel(1, 4, other);
    const taken = (await desk.alerts()).find(({ topicId }) => topicId === other);
    await desk.editor.call(alertRoutes.acknowledge, { params: { alertId: taken?.id ?? 0 }, body: { version: taken?.version ?? 0 } });
    await desk.pass(5);
    await desk.pass(30);
    expect(desk.subjects().filter((subject) => subject.includes('未確認'))).toEqual(['【Hinomi】未確認 レベル4 重大：ミナモ']);
  });

  it('a storm that rises again within 30 days is a re-ignition, tells of it and leads to the one before; a later one is new', async () => {
    await desk.changeLevel(1, 3);
    await desk.pass(1);
    await desk.changeLevel(3, 2);
    const first = await desk.alert();
    expect(first.status).toBe('resolved');
    desk.clock.at += 29 * 86_400_000;
    await desk.changeLevel(2, 3);
    await desk.pass(1);
    const second = await desk.alert();
    expect(second).toMatchObject({ reignitedFrom: first.id, tags: ['reignited'] });
    expect(await desk.thread()).toEqual(['reignited', 'told']);
    expect(desk.subjects().at(-1)).toBe('【Hinomi】再燃 レベル3 警戒：ミナモ');
    expect((await desk.detail(second.id)).similar).toMatchObject([{ id: first.id, isSameTopic: true }]);
    await desk.changeLevel(3, 2);
    desk.clock.at += 31 * 86_400_000;
    await desk.changeLevel(2, 3);
    expect(await desk.alert()).toMatchObject({ reignitedFrom: null, tags: [] });
  });
});

describe('静観 as a decision', () => {
  it('a trip-wire on critical posts ends it with the numbers, and tells everyone once', async () => {
    await desk.storm(60);
    await desk.pass(1);
    await waitFor(60, { critical60: 80 });
    expect(await desk.alert()).toMatchObject({ status: 'waiting', wait: { decidedBy: 'みほん editor', levelAbove: 3, wires: { critical60: 80 } } });
    await desk.storm(10);
    expect((await desk.alert()).status).toBe('waiting');
    await desk.storm(12);
    const alert = await desk.alert();
    expect(alert).toMatchObject({ status: 'firing', wait: null });
    expect(alert.reason.ja).toBe('直近60分の批判が82件になり、静観の条件(80件以上)に達したため、発生中に戻しました。');
    await desk.pass(1);
    await desk.pass(1);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ', '【Hinomi】静観の終了 レベル3 警戒：ミナモ']);
    expect((await desk.thread()).filter((kind) => kind !== 'counted')).toEqual(['opened', 'told', 'waited', 'wire_hit', 'realarmed', 'told']);
  });

  it('an article or a large account ends it only where it was not known when the decision was taken', async () => {
    await desk.storm(2);
    await desk.changeLevel(1, 3);
    await desk.app.database.query(`update judgement set kind = 'news' where mention_id = (select min(mention_id) from judgement where is_critical)`);
    await waitFor(60, { article: true, followers: 100_000 });
    await desk.pass(1);
    expect((await desk.alert()).status).toBe('waiting');
    await desk.storm(1);
    await desk.app.database.query(`update judgement set kind = 'news' where mention_id = (select max(mention_id) from judgement where is_critical)`);
    await desk.pass(1);
    expect((await desk.alert()).reason.ja).toContain('批判的な記事が1件見つかった');
    // An article during a warning would raise the level by itself.
    await desk.app.database.query(`update judgement set kind = 'opinion' where kind = 'news'`);
    await waitFor(60, { followers: 100_000 });
    await desk.storm(1);
    await desk.app.database.query(`update judgement set followers = 120000 where mention_id = (select max(mention_id) from judgement where is_critical)`);
    await desk.pass(1);
    expect((await desk.alert()).reason.ja).toContain('フォロワー120,000名');
  });

  it('the time of the next review ends it, a level above the one of the decision too, and a lower one does not', async () => {
    await desk.changeLevel(1, 4);
    await waitFor(60);
    await desk.changeLevel(4, 3);
    await desk.pass(59);
    expect((await desk.alert()).status).toBe('waiting');
    await desk.pass(1);
    expect(await desk.alert()).toMatchObject({ status: 'firing', level: 3 });
    expect((await desk.alert()).reason.ja).toContain('静観を決めてから1時間がたち');
    await desk.pass(1);
    await waitFor(360);
    await desk.changeLevel(3, 4);
    expect((await desk.alert()).reason.ja).toMatch(/^レベルが3 警戒から4 重大に上がったため、静観を終えて発生中に戻しました。/);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル4 重大：ミナモ', '【Hinomi】静観の終了 レベル3 警戒：ミナモ', '【Hinomi】静観の終了 レベル4 重大：ミナモ']);
  });

  it('ends with the storm, without a word', async () => {
    await desk.changeLevel(1, 3);
    await desk.pass(1);
    await waitFor(60);
    await desk.changeLevel(3, 2);
    await desk.pass(120);
    expect(await desk.alert()).toMatchObject({ status: 'resolved', wait: null });
    expect(desk.subjects()).toHaveLength(1);
  });

  it('is asked for again after six hours instead of one, and can be decided anew while it goes on', async () => {
    await desk.changeLevel(1, 3);
    const { id } = await desk.alert();
    expect((await desk.detail(id)).waitDefaults.reviewMinutes).toBe(60);
    await waitFor(60);
    expect((await desk.detail(id)).waitDefaults.reviewMinutes).toBe(360);
    await desk.pass(50);
    await waitFor(360);
    await desk.pass(60);
    expect((await desk.alert()).status).toBe('waiting');
    await desk.pass(300);
    expect((await desk.alert()).status).toBe('firing');
  });
});

describe('a process that is killed', () => {
  it('loses no held notice, and none is given twice', async () => {
    await desk.changeLevel(1, 3);
    await desk.restart();
    await desk.pass(1);
    await desk.restart();
    await desk.pass(1);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ']);
  });

  it('loses no review and no trip-wire: the next one sees that they are over, once', async () => {
    await desk.storm(60);
    await desk.pass(1);
    await waitFor(60, { critical60: 1_000 });
    await desk.restart();
    desk.clock.at += 3 * 60 * 60_000;
    await desk.restart();
    await Promise.all([desk.pass(0), desk.pass(0)]);
    await desk.pass(1);
    expect((await desk.thread()).filter((kind) => kind === 'realarmed')).toHaveLength(1);
    expect(desk.subjects().filter((subject) => subject.includes('静観の終了'))).toHaveLength(1);
  });

  it('that stood still after it told of the alert gives the rest of the time to take it, not none', async () => {
    await desk.changeLevel(1, 3);
    await desk.pass(1);
    await desk.pass(5);
    desk.clock.at += 3 * 60 * 60_000;
    await desk.restart();
    await desk.pass(0);
    await desk.pass(8);
    expect(desk.subjects()).toHaveLength(1);
    await desk.pass(2);
    expect(desk.subjects().at(-1)).toContain('未確認');
  });

  it('that stood still for an hour tells of the alert, and counts the time to take it from then', async () => {
    await desk.changeLevel(1, 3);
    desk.clock.at += 60 * 60_000;
    await desk.pass(0);
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ']);
    await desk.pass(14);
    expect(desk.subjects()).toHaveLength(1);
    await desk.pass(2);
    expect(desk.subjects().at(-1)).toContain('未確認');
  });
});

describe('a false positive', () => {
  it('is told of no more, comes back only for a level worse than what was judged, and stays one at the end', async () => {
    await desk.changeLevel(1, 3);
    const { id, version } = await desk.alert();
    await desk.editor.call(alertRoutes.markFalse, { params: { alertId: id }, body: { version, reason: '同名の別会社の話' } });
    await desk.pass(60);
    expect(desk.subjects()).toEqual([]);
    await desk.changeLevel(3, 4);
    expect(await desk.alert()).toMatchObject({ id, status: 'firing', level: 4 });
    expect(desk.subjects()).toEqual(['【Hinomi】レベル4 重大：ミナモ']);
    const again = await desk.alert();
    await desk.editor.call(alertRoutes.markFalse, { params: { alertId: id }, body: { version: again.version, reason: 'やはり同名の別会社の話' } });
    await desk.changeLevel(4, 2);
    expect(await desk.alert()).toMatchObject({ id, status: 'false_positive', falsePositive: { reason: 'やはり同名の別会社の話' } });
    expect((await desk.alert()).resolvedAt).not.toBeNull();
    await desk.changeLevel(2, 3);
    expect(await desk.alert()).toMatchObject({ status: 'firing', reignitedFrom: null });
  });
});
