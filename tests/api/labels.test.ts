import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { LabelService } from '../../server/src/judge/teach/label.service.ts';
import { item, label, LabelDesk, undo } from './label-steps.ts';
import { give, readAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { addPerson, codeOf } from './people-steps.ts';
import { quietText } from '../support/quiet-texts.ts';

let desk: LabelDesk;
beforeAll(async () => {
  desk = await LabelDesk.start();
});
afterAll(() => desk?.app.close());
beforeEach(() => desk.app.database.query('delete from try_limit'));

const counts = async (topicId: number) => (await desk.app.database.query<{ negative: number; neutral: number; positive: number; critical: number }>(
  'select sum(negative)::int as negative, sum(neutral)::int as neutral, sum(positive)::int as positive, sum(critical)::int as critical from measure_minute where topic_id = $1', [topicId]))[0];

describe('correcting a judgement', () => {
  test('a correction stands at once with all that follows from it, and says who gave it and when', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}を買った`);
    const before = await desk.judgementOf(id);
    expect(before.label).toBeNull();
    const answer = await label(desk.editor.client, [item(id)], { polarity: 'negative', stance: 'criticism', kind: 'opinion', categories: [{ category: 'price', level: 1 }, { category: 'safety', level: 3 }] });
    expect(answer).toMatchObject({ conflicts: [], missing: [], copies: 0, labels: [{ mentionId: id, topicId: null, isConfirmation: false, values: { categories: [{ category: 'safety', level: 3 }, { category: 'price', level: 1 }] } }] });
    const after = await desk.judgementOf(id);
    expect(after).toMatchObject({
      polarity: 'negative', scores: { negative: 1, neutral: 0, positive: 0 }, margin: 1, isUncertain: false, stance: 'criticism', kind: 'opinion', riskLevel: 3,
      categories: [{ category: 'safety', level: 3, confidence: 1 }, { category: 'price', level: 1, confidence: 1 }],
      reasons: before.reasons, language: before.language, label: { id: answer.labels[0]?.id, by: 'みほん editor', at: answer.labels[0]?.at, isConfirmation: false, isInherited: false },
    });
    expect(await desk.app.database.query('select category, risk_level, is_critical from judgement where mention_id = $1 and topic_id = 0', [id])).toEqual([{ category: 'safety', risk_level: 3, is_critical: true }]);
  });

  test('an empty change confirms what stands, and a part of it leaves the rest as the machine has it', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}がひどい、最悪`);
    const before = await desk.judgementOf(id);
    const confirmed = await label(desk.editor.client, [item(id)], {});
    expect(confirmed.labels[0]).toMatchObject({ isConfirmation: true, values: { polarity: before.polarity, stance: before.stance, kind: before.kind } });
    expect((await desk.judgementOf(id)).label?.isConfirmation).toBe(true);
    const changed = await label(desk.editor.client, [item(id, null, confirmed.labels[0]?.id)], { kind: 'question' });
    expect(changed.labels[0]).toMatchObject({ isConfirmation: false, values: { polarity: before.polarity, stance: before.stance, kind: 'question' } });
    const { body } = await desk.viewer.client.call(labelRoutes.history, { params: { mentionId: id } });
    expect(body.labels.map(({ by, isCurrent, isConfirmation, machine }) => ({ by, isCurrent, isConfirmation, machine: machine.polarity }))).toEqual([
      { by: 'みほん editor', isCurrent: true, isConfirmation: false, machine: before.polarity }, { by: 'みほん editor', isCurrent: false, isConfirmation: true, machine: before.polarity },
    ]);
    expect(body.labels[0]?.machine).toMatchObject({ version: before.rulesVersion, kind: before.kind });
  });

  test('of several brands, what is said of the whole text means those the machine judged like it', async () => {
    const [id = ''] = await desk.posts(`ミナモよりサンプルのほうが便利 ${desk.words()}`);
    const [whole, ...brands] = await Promise.all([desk.judgementOf(id), desk.judgementOf(id, desk.topics.minamo), desk.judgementOf(id, desk.topics.sample)]);
    expect(new Set(brands.map(({ polarity }) => polarity)).size).toBe(2);
    await label(desk.editor.client, [item(id)], { polarity: whole.polarity, kind: 'question' });
    expect((await desk.judgementOf(id)).kind).toBe('question');
    for (const brand of brands) expect((await desk.judgementOf(id, brand.topicId)).kind).toBe(brand.polarity === whole.polarity ? 'question' : brand.kind);
  });

  test('what is said of the whole text holds for its brands, until somebody says otherwise of one of them', async () => {
    const [both = '', one = ''] = await desk.posts(quietText(() => `ミナモとサンプルの${desk.words()}の前で待ち合わせ`, ['ミナモ', 'サンプル']), `サンプルだけの${desk.words()}と昼休み`);
    const whole = await label(desk.editor.client, [item(both)], { polarity: 'negative' });
    expect([(await desk.judgementOf(both, desk.topics.minamo)).polarity, (await desk.judgementOf(both, desk.topics.sample)).polarity]).toEqual(['negative', 'negative']);
    await label(desk.editor.client, [item(both, desk.topics.sample, whole.labels[0]?.id)], { polarity: 'positive' });
    expect([(await desk.judgementOf(both)).polarity, (await desk.judgementOf(both, desk.topics.minamo)).polarity, (await desk.judgementOf(both, desk.topics.sample)).polarity]).toEqual(['negative', 'negative', 'positive']);
    // The only brand of a text and the whole of it are one matter.
    await label(desk.editor.client, [item(one, desk.topics.sample)], { polarity: 'positive' });
    expect((await desk.judgementOf(one)).polarity).toBe('positive');
  });

  test('the counts of the topic follow a correction and its undoing', async () => {
    const [id = ''] = await desk.posts(quietText(() => `ミナモの${desk.words()}の前で待ち合わせ`));
    const before = await counts(desk.topics.minamo);
    const { polarity } = await desk.judgementOf(id, desk.topics.minamo);
    expect(polarity).not.toBe('negative');
    const { labels } = await label(desk.editor.client, [item(id, desk.topics.minamo)], { polarity: 'negative', stance: 'criticism' });
    await desk.settle();
    const during = await counts(desk.topics.minamo);
    expect(during).toMatchObject({ negative: (before?.negative ?? 0) + 1, [polarity]: (before?.[polarity] ?? 0) - 1, critical: (before?.critical ?? 0) + 1 });
    await undo(desk.editor.client, labels.map((one) => one.id));
    await desk.settle();
    expect(await counts(desk.topics.minamo)).toEqual(before);
  });

  test('five hundred posts are corrected by one request', async () => {
    const ids = await desk.posts(...Array.from({ length: 500 }, (_, n) => `ミナモ ${distinctWords(9_000 + n)}`));
    const answer = await label(desk.editor.client, ids.map((id) => item(id)), { polarity: 'positive' });
    expect(answer.labels).toHaveLength(500);
    expect(answer.copies).toBeNull();
    const [row] = await desk.app.database.query(`select count(*)::int as count from judgement where mention_id = any($1) and label_id is not null and polarity = 'positive'`, [ids]);
    expect(row).toEqual({ count: 1_000 });
    expect((await undo(desk.editor.client, answer.labels.map(({ id }) => id))).undone).toHaveLength(500);
    expect(await desk.app.database.query('select 1 from judgement where mention_id = any($1) and label_id is not null', [ids])).toEqual([]);
    const tooMany = await desk.editor.client.call(labelRoutes.write, { body: { items: [...ids, ids[0] ?? ''].map((id) => item(id)), change: {} } });
    expect(codeOf(tooMany)).toBe('invalid_input');
  });

  test('posts that are gone, deleted or not judged are named, and nothing is kept of them', async () => {
    const [gone = '', kept = ''] = await desk.posts(`ミナモの${desk.words()}は削除される`, `ミナモの${desk.words()}は残る`);
    await give(desk.app, desk.sourceId, [{ line_kind: 'tombstone', tombstone_of: desk.nameOf(0), at: null, reason: 'deleted' }]);
    const answer = await label(desk.editor.client, [item(gone), item(kept), item(kept, 99_999), item('9223372036854775800')], { polarity: 'positive' });
    expect(answer.missing).toEqual([{ mentionId: gone, topicId: null }, { mentionId: kept, topicId: 99_999 }, { mentionId: '9223372036854775800', topicId: null }]);
    expect(answer.labels.map(({ mentionId }) => mentionId)).toEqual([kept]);
    expect(await desk.app.database.query('select 1 from label where mention_id = $1', [gone])).toEqual([]);
  });
});

describe('several people', () => {
  test('who did not see the newest label changes nothing and is told whose it is', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}について`);
    const first = await label(desk.editor.client, [item(id)], { polarity: 'negative' });
    const late = await label(desk.approver.client, [item(id)], { polarity: 'positive' });
    expect(late).toMatchObject({ labels: [], conflicts: [{ mentionId: id, topicId: null, id: first.labels[0]?.id, by: 'みほん editor', at: first.labels[0]?.at }] });
    expect((await desk.judgementOf(id)).polarity).toBe('negative');
    const informed = await label(desk.approver.client, [item(id, null, first.labels[0]?.id)], { polarity: 'positive' });
    expect(informed.conflicts).toEqual([]);
    await undo(desk.approver.client, [informed.labels[0]?.id ?? 0]);
    await undo(desk.editor.client, [first.labels[0]?.id ?? 0]);
    const stale = await label(desk.approver.client, [item(id, null, first.labels[0]?.id)], { polarity: 'positive' });
    expect(stale).toMatchObject({ labels: [], conflicts: [{ mentionId: id, id: null, by: 'みほん editor' }] });
  });

  test('of two who correct the same posts at once each post goes to one, the other is told, and one label stands', async () => {
    const ids = await desk.posts(...Array.from({ length: 60 }, (_, n) => `ミナモ 同時 ${distinctWords(12_000 + n)}`));
    const [a, b] = await Promise.all([
      label(desk.editor.client, ids.map((id) => item(id)), { polarity: 'positive' }), label(desk.approver.client, ids.toReversed().map((id) => item(id)), { polarity: 'negative' }),
    ]);
    expect(a.labels.length + b.labels.length).toBe(60);
    expect(a.conflicts.length + b.conflicts.length).toBe(60);
    const standing = await desk.app.database.query('select mention_id, count(*) from label where mention_id = any($1) and undone_at is null and replaced_by is null group by 1 having count(*) <> 1', [ids]);
    expect(standing).toEqual([]);
  });

  test('labels of one post lie on each other: each undoing brings back the one below, at last the machine', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}をめぐって`);
    const machine = await desk.judgementOf(id);
    const one = (await label(desk.editor.client, [item(id)], { polarity: 'negative' })).labels[0]?.id ?? 0;
    const two = (await label(desk.approver.client, [item(id, null, one)], { polarity: 'positive' })).labels[0]?.id ?? 0;
    expect(await undo(desk.editor.client, [one])).toMatchObject({ undone: [], conflicts: [{ mentionId: id, id: two, by: 'みほん approver' }], missing: [] });
    expect(await undo(desk.editor.client, [two, 2_000_000_000])).toMatchObject({ undone: [two], conflicts: [], missing: [2_000_000_000] });
    expect(await desk.judgementOf(id)).toMatchObject({ polarity: 'negative', label: { id: one } });
    expect(await undo(desk.editor.client, [two])).toMatchObject({ undone: [], conflicts: [{ mentionId: id, id: null, by: 'みほん editor' }] });
    expect(await undo(desk.approver.client, [one])).toMatchObject({ undone: [one] });
    expect(await desk.judgementOf(id)).toEqual(machine);
    const three = (await label(desk.editor.client, [item(id)], { polarity: 'negative' })).labels[0]?.id ?? 0;
    const four = (await label(desk.editor.client, [item(id, null, three)], { polarity: 'positive' })).labels[0]?.id ?? 0;
    expect((await undo(desk.editor.client, [three, four])).undone.toSorted((a, b) => a - b)).toEqual([three, four]);
    expect(await desk.judgementOf(id)).toEqual(machine);
    const { body } = await desk.viewer.client.call(labelRoutes.history, { params: { mentionId: id } });
    expect(body.labels.every(({ isCurrent, undoneBy }) => !isCurrent && undoneBy !== null)).toBe(true);
  });

  test('a viewer may read labels and give none, and nobody who lost the right meanwhile gives one', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}を見た`);
    const body = { items: [item(id)], change: { polarity: 'negative' as const } };
    expect((await desk.viewer.client.call(labelRoutes.write, { body })).status).toBe(403);
    expect((await desk.viewer.client.call(labelRoutes.undo, { body: { ids: [1] } })).status).toBe(403);
    expect((await desk.viewer.client.call(labelRoutes.history, { params: { mentionId: id } })).body).toEqual({ labels: [] });
    expect((await desk.viewer.client.call(labelRoutes.history, { params: { mentionId: '9223372036854775800' } })).status).toBe(404);
    const leaving = await addPerson(desk.app, desk.admin, 'editor', 'leaving@minamo.example');
    await desk.admin.call(peopleRoutes.change, { params: { personId: leaving.id }, body: { role: 'viewer' } });
    // The request had passed the gate when the role was changed.
    const caller = { personId: leaving.id, name: 'みほん', sessionId: 'x', role: 'editor' as const };
    await expect(desk.app.get(LabelService).label(body, { caller, address: '-' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.app.get(LabelService).undo({ ids: [1] }, { caller, address: '-' })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await desk.judgementOf(id)).label).toBeNull();
  });

  test('labelling and its undoing are in the audit log, without words of posts', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}がとても便利で、記録できて助かりました`);
    const { labels } = await label(desk.editor.client, [item(id)], { polarity: 'negative' });
    await undo(desk.editor.client, labels.map((one) => one.id));
    const [given] = (await desk.admin.call(auditRoutes.list, { query: { act: 'mention.labelled' } })).body.rows;
    const [taken] = (await desk.admin.call(auditRoutes.list, { query: { act: 'mention.label_undone' } })).body.rows;
    expect(given).toMatchObject({ subject: `mention:${id}`, detail: { count: 1, conflicts: 0, confirmed: 0, change: { polarity: 'negative' } } });
    expect(taken).toMatchObject({ subject: `mention:${id}`, detail: { count: 1 } });
    expect(JSON.stringify([given, taken])).not.toContain('記録');
  });
});

describe('asking by who judged', () => {
  test('the list is filtered by uncertain judgements, by people and by the machine, and pages go on in order', async () => {
    const ids = await desk.posts(...Array.from({ length: 8 }, (_, n) => `ミナモ 一覧 ${distinctWords(15_000 + n)}`));
    await desk.app.database.query('update judgement set is_uncertain = (mention_id % 2 = 0) where mention_id = any($1)', [ids]);
    await label(desk.editor.client, ids.slice(0, 3).map((id) => item(id)), { polarity: 'positive' });
    await desk.app.database.query('update judgement set is_uncertain = (mention_id % 2 = 0) where mention_id = any($1) and label_id is null', [ids]);
    const listed = async (judged: string) => (await readAll(desk.viewer.client, { judged, q: '一覧', limit: 2 })).map(({ id }) => id);
    expect(await listed('byPerson')).toEqual(ids.slice(0, 3));
    expect(await listed('byMachine')).toEqual(ids.slice(3));
    expect(await listed('uncertain')).toEqual(ids.slice(3).filter((id) => Number(id) % 2 === 0));
    expect((await desk.viewer.client.call(mentionRoutes.list, { query: { judged: 'somehow' } } as never)).status).toBe(400);
  });
});
