import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LabelReader } from '../../server/src/judge/teach/label.reader.ts';
import { PostHoldings } from '../../server/src/platform/holdings/post-holdings.ts';
import { item, label, LabelDesk, undo } from './label-steps.ts';
import { give } from './mention-work-steps.ts';

let desk: LabelDesk;
beforeAll(async () => {
  desk = await LabelDesk.start();
});
afterAll(() => desk?.app.close());
beforeEach(() => desk.app.database.query('delete from try_limit'));

describe('posts of the same letters', () => {
  test('stored copies, exact and near, take the label and lose it with its undoing; other texts and older copies do not', async () => {
    const text = `ミナモの店で${desk.words()}と言われて驚いた`;
    const [first = '', exact = '', near = '', other = '', old = ''] = await desk.posts(text, text, `${text}！！ https://example.test/9 #ミナモ`, `${text}が、嬉しかった`, text);
    await desk.app.database.query(`update mention set sort_at = now() - interval '31 days' where id = $1`, [old]);
    const machine = await desk.judgementOf(exact);
    const answer = await label(desk.editor.client, [item(first)], { polarity: 'negative', stance: 'criticism' });
    expect(answer.copies).toBe(2);
    await desk.settle();
    for (const id of [exact, near]) expect(await desk.judgementOf(id, desk.topics.minamo), id).toMatchObject({ polarity: 'negative', stance: 'criticism', label: { id: answer.labels[0]?.id, by: 'みほん editor', isInherited: true } });
    for (const id of [other, old]) expect((await desk.judgementOf(id)).label, id).toBeNull();
    await undo(desk.editor.client, answer.labels.map(({ id }) => id));
    await desk.settle();
    expect(await desk.judgementOf(exact)).toEqual(machine);
    expect((await desk.judgementOf(near)).label).toBeNull();
  });

  test('a copy that comes later takes the label when it is judged, and one that is labelled itself keeps its own', async () => {
    const text = `ミナモの窓口で${desk.words()}と案内された`;
    const [first = ''] = await desk.posts(text);
    const { labels } = await label(desk.editor.client, [item(first)], { polarity: 'negative' });
    const [later = ''] = await desk.posts(`【拡散】${text} @dareka`);
    expect((await desk.judgementOf(later)).label).toBeNull();
    const [copy = ''] = await desk.posts(`${text}。`);
    expect(await desk.judgementOf(copy)).toMatchObject({ polarity: 'negative', label: { id: labels[0]?.id, isInherited: true } });
    const own = await label(desk.approver.client, [item(copy, null, labels[0]?.id)], { polarity: 'positive' });
    expect(own.conflicts).toEqual([]);
    await desk.settle();
    expect(await desk.judgementOf(copy)).toMatchObject({ polarity: 'positive', label: { by: 'みほん approver', isInherited: false } });
    expect(await desk.judgementOf(first)).toMatchObject({ polarity: 'negative', label: { by: 'みほん editor', isInherited: false } });
    await undo(desk.approver.client, own.labels.map(({ id }) => id));
    expect(await desk.judgementOf(copy)).toMatchObject({ polarity: 'negative', label: { isInherited: true } });
  });

  test('a post whose letters were edited is judged by the machine again', async () => {
    const [id = ''] = await desk.posts(`ミナモの${desk.words()}を注文した`);
    await label(desk.editor.client, [item(id)], { polarity: 'negative' });
    await give(desk.app, desk.sourceId, [{ line_kind: 'edit', external_id: desk.nameOf(0), at: new Date().toISOString(), text: `ミナモの${desk.words()}をすべて取り消して帰った` }]);
    await desk.settle();
    expect((await desk.judgementOf(id)).label).toBeNull();
    expect((await label(desk.approver.client, [item(id)], { polarity: 'positive' })).conflicts).toEqual([]);
    expect(await desk.judgementOf(id)).toMatchObject({ polarity: 'positive', label: { by: 'みほん approver' } });
  });

  test('whoever removes a post removes its labels, and copies that followed them are judged by the machine again', async () => {
    const text = `ミナモの広告で${desk.words()}を見かけた`;
    const [first = '', copy = ''] = await desk.posts(text, text);
    await label(desk.editor.client, [item(first)], { polarity: 'negative' });
    await desk.settle();
    expect((await desk.judgementOf(copy)).label?.isInherited).toBe(true);
    const { parts } = await desk.app.database.transact((tx) => desk.app.get(PostHoldings).removePosts(tx, [first], 'erased'));
    expect(parts['label']).toBe(1);
    await desk.settle();
    expect((await desk.judgementOf(copy)).label).toBeNull();
    expect(await desk.app.database.query('select 1 from label where mention_id = $1', [first])).toEqual([]);
  });
});

describe('what learning reads', () => {
  test('labels in force come with text, language and the words of their topic, and with what the machine had said; deleted posts do not', async () => {
    const [id = '', deleted = ''] = await desk.posts(`ミナモの${desk.words()}がとても便利で助かりました`, `ミナモの${desk.words()}を消す`);
    const machine = await desk.judgementOf(id, desk.topics.minamo);
    const from = new Date(Date.now() - 60_000);
    const { labels } = await label(desk.editor.client, [item(id, desk.topics.minamo), item(deleted, desk.topics.minamo)], { polarity: 'negative' });
    await desk.app.database.query('update mention set deleted_at = now() where id = $1', [deleted]);
    const given = await desk.app.get(LabelReader).training(2);
    expect(given).toMatchObject([{ mentionId: id, polarity: 'negative', language: 'ja', targetWords: ['ミナモ'], isConfirmation: false }]
      .concat(given.slice(1) as never));
    expect(given.every(({ mentionId }) => mentionId !== deleted)).toBe(true);
    const pairs = await desk.app.get(LabelReader).accuracy({ from, to: new Date(Date.now() + 60_000) });
    expect(pairs.find((pair) => pair.id === labels[0]?.id)).toMatchObject({ topicId: desk.topics.minamo, machine: { polarity: machine.polarity, margin: machine.margin, version: machine.rulesVersion }, human: { polarity: 'negative' } });
  });
});
