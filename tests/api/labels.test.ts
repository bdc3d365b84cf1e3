import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LabelAnswer, LabelChange, LabelItem } from '@hinomi/shared/contracts/label';
import type { Judgement } from '@hinomi/shared/contracts/mention';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { mentionRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { MeasureService } from '../../server/src/judge/measure/measure.service.ts';
import { LabelReader } from '../../server/src/judge/teach/label.reader.ts';
import { LabelService } from '../../server/src/judge/teach/label.service.ts';
import { LabelSpreadService } from '../../server/src/judge/teach/label-spread.service.ts';
import { PostHoldings } from '../../server/src/platform/holdings/post-holdings.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, distinctWords, give, judgeAll, readAll } from './mention-work-steps.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
let approver: { client: ApiClient; id: number };
let viewer: { client: ApiClient; id: number };
let sourceId: number;
let minamo: number;
let sample: number;
let batch = 0;
beforeAll(async () => {
  // Nothing is judged, spread or counted unless a test asks for it.
  app = await startTestApp({ config: { ROLE: 'api' } });
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  approver = await addPerson(app, admin, 'approver', 'approver@minamo.example');
  viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
  minamo = (await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } })).body.id;
  sample = (await admin.call(topicRoutes.create, { body: { name: 'サンプル', query: { any: ['サンプル'] } } })).body.id;
  sourceId = await addSource(app, 'みほんフィード');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

/** Everything that waits: copies are found, posts judged, minutes counted. */
async function settle(): Promise<void> {
  for (;;) {
    const spread = await app.get(LabelSpreadService).spreadWaiting();
    await judgeAll(app);
    if (spread === 0) break;
  }
  while (await app.get(MeasureService).measureWaiting() > 0);
}

/** Stores and judges posts of these texts; answers their ids in order. */
async function posts(...texts: readonly string[]): Promise<string[]> {
  batch += 1;
  const lines = texts.map((text, n) => neutralPost(`l${batch}x${n}`, text, { posted_at: new Date(Date.now() - 600_000 - n * 1_000).toISOString(), author_handle: `hito${batch}x${n}` }));
  await give(app, sourceId, lines);
  await settle();
  const rows = await app.database.query<{ id: string; external_id: string }>(`select id, external_id from mention where external_id like $1`, [`l${batch}x%`]);
  return texts.map((_text, n) => rows.find((row) => row.external_id === `l${batch}x${n}`)?.id ?? '');
}

/** Words no other test uses. */
const words = (): string => distinctWords(4_000 + batch * 7);
const item = (mentionId: string, topicId: number | null = null, seenLabelId: number | null = null): LabelItem => ({ mentionId, topicId, seenLabelId });
const label = async (client: ApiClient, items: readonly LabelItem[], change: LabelChange): Promise<LabelAnswer> => {
  const answer = await client.call(labelRoutes.write, { body: { items: [...items], change } });
  if (answer.status !== 200) throw new Error(`labelling answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const undo = async (client: ApiClient, ids: number[]) => (await client.call(labelRoutes.undo, { body: { ids } })).body;
const judgementOf = async (id: string, topicId: number | null = null): Promise<Judgement> => {
  const { body } = await viewer.client.call(mentionRoutes.detail, { params: { mentionId: id } });
  const found = body.judgements.find((one) => one.topicId === topicId);
  if (found === undefined) throw new Error(`post ${id} has no judgement for ${String(topicId)}`);
  return found;
};
const counts = async (topicId: number) => (await app.database.query<{ negative: number; neutral: number; positive: number; critical: number }>(
  'select sum(negative)::int as negative, sum(neutral)::int as neutral, sum(positive)::int as positive, sum(critical)::int as critical from measure_minute where topic_id = $1', [topicId]))[0];

describe('correcting a judgement', () => {
  test('a correction stands at once with all that follows from it, and says who gave it and when', async () => {
    const [id = ''] = await posts(`ミナモの${words()}を買った`);
    const before = await judgementOf(id);
    expect(before.label).toBeNull();
    const answer = await label(editor.client, [item(id)], { polarity: 'negative', stance: 'criticism', kind: 'opinion', categories: [{ category: 'price', level: 1 }, { category: 'safety', level: 3 }] });
    expect(answer).toMatchObject({ conflicts: [], missing: [], copies: 0, labels: [{ mentionId: id, topicId: null, isConfirmation: false, values: { categories: [{ category: 'safety', level: 3 }, { category: 'price', level: 1 }] } }] });
    const after = await judgementOf(id);
    expect(after).toMatchObject({
      polarity: 'negative', scores: { negative: 1, neutral: 0, positive: 0 }, margin: 1, isUncertain: false, stance: 'criticism', kind: 'opinion', riskLevel: 3,
      categories: [{ category: 'safety', level: 3, confidence: 1 }, { category: 'price', level: 1, confidence: 1 }],
      reasons: before.reasons, language: before.language, label: { id: answer.labels[0]?.id, by: 'みほん editor', at: answer.labels[0]?.at, isConfirmation: false, isInherited: false },
    });
    expect(await app.database.query('select category, risk_level, is_critical from judgement where mention_id = $1 and topic_id = 0', [id])).toEqual([{ category: 'safety', risk_level: 3, is_critical: true }]);
  });

  test('an empty change confirms what stands, and a part of it leaves the rest as the machine has it', async () => {
    const [id = ''] = await posts(`ミナモの${words()}がひどい、最悪`);
    const before = await judgementOf(id);
    const confirmed = await label(editor.client, [item(id)], {});
    expect(confirmed.labels[0]).toMatchObject({ isConfirmation: true, values: { polarity: before.polarity, stance: before.stance, kind: before.kind } });
    expect((await judgementOf(id)).label?.isConfirmation).toBe(true);
    const changed = await label(editor.client, [item(id, null, confirmed.labels[0]?.id)], { kind: 'question' });
    expect(changed.labels[0]).toMatchObject({ isConfirmation: false, values: { polarity: before.polarity, stance: before.stance, kind: 'question' } });
    const { body } = await viewer.client.call(labelRoutes.history, { params: { mentionId: id } });
    expect(body.labels.map(({ by, isCurrent, isConfirmation, machine }) => ({ by, isCurrent, isConfirmation, machine: machine.polarity }))).toEqual([
      { by: 'みほん editor', isCurrent: true, isConfirmation: false, machine: before.polarity }, { by: 'みほん editor', isCurrent: false, isConfirmation: true, machine: before.polarity },
    ]);
    expect(body.labels[0]?.machine).toMatchObject({ version: before.rulesVersion, kind: before.kind });
  });

  test('of several brands, what is said of the whole text means those the machine judged like it', async () => {
    const [id = ''] = await posts(`ミナモよりサンプルのほうが便利 ${words()}`);
    const [whole, ...brands] = await Promise.all([judgementOf(id), judgementOf(id, minamo), judgementOf(id, sample)]);
    expect(new Set(brands.map(({ polarity }) => polarity)).size).toBe(2);
    await label(editor.client, [item(id)], { polarity: whole.polarity, kind: 'question' });
    expect((await judgementOf(id)).kind).toBe('question');
    for (const brand of brands) expect((await judgementOf(id, brand.topicId)).kind).toBe(brand.polarity === whole.polarity ? 'question' : brand.kind);
  });

  test('what is said of the whole text holds for its brands, until somebody says otherwise of one of them', async () => {
    const [both = '', one = ''] = await posts(`ミナモとサンプルの${words()}を比べた`, `サンプルだけの${words()}と昼休み`);
    const whole = await label(editor.client, [item(both)], { polarity: 'negative' });
    expect([(await judgementOf(both, minamo)).polarity, (await judgementOf(both, sample)).polarity]).toEqual(['negative', 'negative']);
    await label(editor.client, [item(both, sample, whole.labels[0]?.id)], { polarity: 'positive' });
    expect([(await judgementOf(both)).polarity, (await judgementOf(both, minamo)).polarity, (await judgementOf(both, sample)).polarity]).toEqual(['negative', 'negative', 'positive']);
    // The only brand of a text and the whole of it are one matter.
    await label(editor.client, [item(one, sample)], { polarity: 'positive' });
    expect((await judgementOf(one)).polarity).toBe('positive');
  });

  test('the counts of the topic follow a correction and its undoing', async () => {
    const [id = ''] = await posts(`ミナモの${words()}でゆっくりした`);
    const before = await counts(minamo);
    const { polarity } = await judgementOf(id, minamo);
    expect(polarity).not.toBe('negative');
    const { labels } = await label(editor.client, [item(id, minamo)], { polarity: 'negative', stance: 'criticism' });
    await settle();
    const during = await counts(minamo);
    expect(during).toMatchObject({ negative: (before?.negative ?? 0) + 1, [polarity]: (before?.[polarity] ?? 0) - 1, critical: (before?.critical ?? 0) + 1 });
    await undo(editor.client, labels.map((one) => one.id));
    await settle();
    expect(await counts(minamo)).toEqual(before);
  });

  test('five hundred posts are corrected by one request', async () => {
    const ids = await posts(...Array.from({ length: 500 }, (_, n) => `ミナモ ${distinctWords(9_000 + n)}`));
    const answer = await label(editor.client, ids.map((id) => item(id)), { polarity: 'positive' });
    expect(answer.labels).toHaveLength(500);
    expect(answer.copies).toBeNull();
    const [row] = await app.database.query(`select count(*)::int as count from judgement where mention_id = any($1) and label_id is not null and polarity = 'positive'`, [ids]);
    expect(row).toEqual({ count: 1_000 });
    const { body } = await undo(editor.client, answer.labels.map(({ id }) => id)).then((done) => ({ body: done }));
    expect(body.undone).toHaveLength(500);
    expect(await app.database.query('select 1 from judgement where mention_id = any($1) and label_id is not null', [ids])).toEqual([]);
    const tooMany = await editor.client.call(labelRoutes.write, { body: { items: [...ids, ids[0] ?? ''].map((id) => item(id)), change: {} } });
    expect(codeOf(tooMany)).toBe('invalid_input');
  });

  test('posts that are gone, deleted or not judged are named, and nothing is kept of them', async () => {
    const [gone = '', kept = ''] = await posts(`ミナモの${words()}は削除される`, `ミナモの${words()}は残る`);
    await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: `l${batch}x0`, at: null, reason: 'deleted' }]);
    const answer = await label(editor.client, [item(gone), item(kept), item(kept, 99_999), item('9223372036854775800')], { polarity: 'positive' });
    expect(answer.missing).toEqual([{ mentionId: gone, topicId: null }, { mentionId: kept, topicId: 99_999 }, { mentionId: '9223372036854775800', topicId: null }]);
    expect(answer.labels.map(({ mentionId }) => mentionId)).toEqual([kept]);
    expect(await app.database.query('select 1 from label where mention_id = $1', [gone])).toEqual([]);
  });
});

describe('several people', () => {
  test('who did not see the newest label changes nothing and is told whose it is', async () => {
    const [id = ''] = await posts(`ミナモの${words()}について`);
    const first = await label(editor.client, [item(id)], { polarity: 'negative' });
    const late = await label(approver.client, [item(id)], { polarity: 'positive' });
    expect(late).toMatchObject({ labels: [], conflicts: [{ mentionId: id, topicId: null, id: first.labels[0]?.id, by: 'みほん editor', at: first.labels[0]?.at }] });
    expect((await judgementOf(id)).polarity).toBe('negative');
    const informed = await label(approver.client, [item(id, null, first.labels[0]?.id)], { polarity: 'positive' });
    expect(informed.conflicts).toEqual([]);
    await undo(approver.client, [informed.labels[0]?.id ?? 0]);
    await undo(editor.client, [first.labels[0]?.id ?? 0]);
    const stale = await label(approver.client, [item(id, null, first.labels[0]?.id)], { polarity: 'positive' });
    expect(stale).toMatchObject({ labels: [], conflicts: [{ mentionId: id, id: null, by: 'みほん editor' }] });
  });

  test('of two who correct the same posts at once each post goes to one, the other is told, and one label stands', async () => {
    const ids = await posts(...Array.from({ length: 60 }, (_, n) => `ミナモ 同時 ${distinctWords(12_000 + n)}`));
    const [a, b] = await Promise.all([
      label(editor.client, ids.map((id) => item(id)), { polarity: 'positive' }), label(approver.client, ids.toReversed().map((id) => item(id)), { polarity: 'negative' }),
    ]);
    expect(a.labels.length + b.labels.length).toBe(60);
    expect(a.conflicts.length + b.conflicts.length).toBe(60);
    const standing = await app.database.query('select mention_id, count(*) from label where mention_id = any($1) and undone_at is null and replaced_by is null group by 1 having count(*) <> 1', [ids]);
    expect(standing).toEqual([]);
  });

  test('labels of one post lie on each other: each undoing brings back the one below, at last the machine', async () => {
    const [id = ''] = await posts(`ミナモの${words()}をめぐって`);
    const machine = await judgementOf(id);
    const one = (await label(editor.client, [item(id)], { polarity: 'negative' })).labels[0]?.id ?? 0;
    const two = (await label(approver.client, [item(id, null, one)], { polarity: 'positive' })).labels[0]?.id ?? 0;
    expect(await undo(editor.client, [one])).toMatchObject({ undone: [], conflicts: [{ mentionId: id, id: two, by: 'みほん approver' }], missing: [] });
    expect(await undo(editor.client, [two, 2_000_000_000])).toMatchObject({ undone: [two], conflicts: [], missing: [2_000_000_000] });
    expect(await judgementOf(id)).toMatchObject({ polarity: 'negative', label: { id: one } });
    expect(await undo(editor.client, [two])).toMatchObject({ undone: [], conflicts: [{ mentionId: id, id: null, by: 'みほん editor' }] });
    expect(await undo(approver.client, [one])).toMatchObject({ undone: [one] });
    expect(await judgementOf(id)).toEqual(machine);
    const three = (await label(editor.client, [item(id)], { polarity: 'negative' })).labels[0]?.id ?? 0;
    const four = (await label(editor.client, [item(id, null, three)], { polarity: 'positive' })).labels[0]?.id ?? 0;
    expect((await undo(editor.client, [three, four])).undone.toSorted()).toEqual([three, four]);
    expect(await judgementOf(id)).toEqual(machine);
    const { body } = await viewer.client.call(labelRoutes.history, { params: { mentionId: id } });
    expect(body.labels.every(({ isCurrent, undoneBy }) => !isCurrent && undoneBy !== null)).toBe(true);
  });

  test('a viewer may read labels and give none, and nobody who lost the right meanwhile gives one', async () => {
    const [id = ''] = await posts(`ミナモの${words()}を見た`);
    const body = { items: [item(id)], change: { polarity: 'negative' as const } };
    expect((await viewer.client.call(labelRoutes.write, { body })).status).toBe(403);
    expect((await viewer.client.call(labelRoutes.undo, { body: { ids: [1] } })).status).toBe(403);
    expect((await viewer.client.call(labelRoutes.history, { params: { mentionId: id } })).body).toEqual({ labels: [] });
    expect((await viewer.client.call(labelRoutes.history, { params: { mentionId: '9223372036854775800' } })).status).toBe(404);
    const leaving = await addPerson(app, admin, 'editor', 'leaving@minamo.example');
    await admin.call(peopleRoutes.change, { params: { personId: leaving.id }, body: { role: 'viewer' } });
    // The request had passed the gate when the role was changed.
    const caller = { personId: leaving.id, name: 'みほん', sessionId: 'x', role: 'editor' as const };
    await expect(app.get(LabelService).label(body, { caller, address: '-' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(app.get(LabelService).undo({ ids: [1] }, { caller, address: '-' })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await judgementOf(id)).label).toBeNull();
  });

  test('labelling and its undoing are in the audit log, without words of posts', async () => {
    const [id = ''] = await posts(`ミナモの${words()}を記録`);
    const { labels } = await label(editor.client, [item(id)], { polarity: 'negative' });
    await undo(editor.client, labels.map((one) => one.id));
    const [given] = (await admin.call(auditRoutes.list, { query: { act: 'mention.labelled' } })).body.rows;
    const [taken] = (await admin.call(auditRoutes.list, { query: { act: 'mention.label_undone' } })).body.rows;
    expect(given).toMatchObject({ subject: `mention:${id}`, detail: { count: 1, conflicts: 0, confirmed: 0, change: { polarity: 'negative' } } });
    expect(taken).toMatchObject({ subject: `mention:${id}`, detail: { count: 1 } });
    expect(JSON.stringify([given, taken])).not.toContain('記録');
  });
});

describe('posts of the same letters', () => {
  test('stored copies, exact and near, take the label and lose it with its undoing; other texts and older copies do not', async () => {
    const text = `ミナモの店で${words()}と言われて驚いた`;
    const [first = '', exact = '', near = '', other = '', old = ''] = await posts(text, text, `${text}！！ https://example.test/9 #ミナモ`, `${text}が、嬉しかった`, text);
    await app.database.query(`update mention set sort_at = now() - interval '31 days' where id = $1`, [old]);
    const machine = await judgementOf(exact);
    const answer = await label(editor.client, [item(first)], { polarity: 'negative', stance: 'criticism' });
    expect(answer.copies).toBe(2);
    await settle();
    for (const id of [exact, near]) expect(await judgementOf(id, minamo), id).toMatchObject({ polarity: 'negative', stance: 'criticism', label: { id: answer.labels[0]?.id, by: 'みほん editor', isInherited: true } });
    for (const id of [other, old]) expect((await judgementOf(id)).label, id).toBeNull();
    await undo(editor.client, answer.labels.map(({ id }) => id));
    await settle();
    expect(await judgementOf(exact)).toEqual(machine);
    expect((await judgementOf(near)).label).toBeNull();
  });

  test('a copy that comes later takes the label when it is judged, and one that is labelled itself keeps its own', async () => {
    const text = `ミナモの窓口で${words()}と案内された`;
    const [first = ''] = await posts(text);
    const { labels } = await label(editor.client, [item(first)], { polarity: 'negative' });
    const [later = ''] = await posts(`【拡散】${text} @dareka`);
    expect((await judgementOf(later)).label).toBeNull();
    const [copy = ''] = await posts(`${text}。`);
    expect(await judgementOf(copy)).toMatchObject({ polarity: 'negative', label: { id: labels[0]?.id, isInherited: true } });
    const own = await label(approver.client, [item(copy, null, labels[0]?.id)], { polarity: 'positive' });
    expect(own.conflicts).toEqual([]);
    await settle();
    expect(await judgementOf(copy)).toMatchObject({ polarity: 'positive', label: { by: 'みほん approver', isInherited: false } });
    expect(await judgementOf(first)).toMatchObject({ polarity: 'negative', label: { by: 'みほん editor', isInherited: false } });
    await undo(approver.client, own.labels.map(({ id }) => id));
    expect(await judgementOf(copy)).toMatchObject({ polarity: 'negative', label: { isInherited: true } });
  });

  test('a post whose letters were edited is judged by the machine again', async () => {
    const [id = ''] = await posts(`ミナモの${words()}を注文した`);
    await label(editor.client, [item(id)], { polarity: 'negative' });
    await give(app, sourceId, [{ line_kind: 'edit', external_id: `l${batch}x0`, at: new Date().toISOString(), text: `ミナモの${words()}をすべて取り消して帰った` }]);
    await settle();
    expect((await judgementOf(id)).label).toBeNull();
    expect((await label(approver.client, [item(id)], { polarity: 'positive' })).conflicts).toEqual([]);
    expect(await judgementOf(id)).toMatchObject({ polarity: 'positive', label: { by: 'みほん approver' } });
  });

  test('whoever removes a post removes its labels, and copies that followed them are judged by the machine again', async () => {
    const text = `ミナモの広告で${words()}を見かけた`;
    const [first = '', copy = ''] = await posts(text, text);
    await label(editor.client, [item(first)], { polarity: 'negative' });
    await settle();
    expect((await judgementOf(copy)).label?.isInherited).toBe(true);
    const { parts } = await app.database.transact((tx) => app.get(PostHoldings).removePosts(tx, [first], 'erased'));
    expect(parts['label']).toBe(1);
    await settle();
    expect((await judgementOf(copy)).label).toBeNull();
    expect(await app.database.query('select 1 from label where mention_id = $1', [first])).toEqual([]);
  });
});

describe('asking by who judged', () => {
  test('the list is filtered by uncertain judgements, by people and by the machine, and pages go on in order', async () => {
    const ids = await posts(...Array.from({ length: 8 }, (_, n) => `ミナモ 一覧 ${distinctWords(15_000 + n)}`));
    await app.database.query('update judgement set is_uncertain = (mention_id % 2 = 0) where mention_id = any($1)', [ids]);
    await label(editor.client, ids.slice(0, 3).map((id) => item(id)), { polarity: 'positive' });
    await app.database.query('update judgement set is_uncertain = (mention_id % 2 = 0) where mention_id = any($1) and label_id is null', [ids]);
    const listed = async (judged: string) => (await readAll(viewer.client, { judged, q: '一覧', limit: 2 })).map(({ id }) => id);
    expect(await listed('byPerson')).toEqual(ids.slice(0, 3));
    expect(await listed('byMachine')).toEqual(ids.slice(3));
    expect(await listed('uncertain')).toEqual(ids.slice(3).filter((id) => Number(id) % 2 === 0));
    expect((await viewer.client.call(mentionRoutes.list, { query: { judged: 'somehow' } } as never)).status).toBe(400);
  });
});

describe('what learning reads', () => {
  test('labels in force come with text, language and the words of their topic, and with what the machine had said; deleted posts do not', async () => {
    const [id = '', deleted = ''] = await posts(`ミナモの${words()}を学ぶ`, `ミナモの${words()}を消す`);
    const machine = await judgementOf(id, minamo);
    const from = new Date(Date.now() - 60_000);
    const { labels } = await label(editor.client, [item(id, minamo), item(deleted, minamo)], { polarity: 'negative' });
    await app.database.query('update mention set deleted_at = now() where id = $1', [deleted]);
    const given = await app.get(LabelReader).training(2);
    expect(given).toMatchObject([{ mentionId: id, polarity: 'negative', language: 'ja', targetWords: ['ミナモ'], isConfirmation: false }]
      .concat(given.slice(1) as never));
    expect(given.every(({ mentionId }) => mentionId !== deleted)).toBe(true);
    const pairs = await app.get(LabelReader).accuracy({ from, to: new Date(Date.now() + 60_000) });
    expect(pairs.find((pair) => pair.id === labels[0]?.id)).toMatchObject({ topicId: minamo, machine: { polarity: machine.polarity, margin: machine.margin, version: machine.rulesVersion }, human: { polarity: 'negative' } });
  });
});
