import type { LabelAnswer, WrittenLabel } from '@hinomi/shared/contracts/label';
import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import { describe, expect, it } from 'vitest';
import { RowBook } from '../work/row-book.ts';
import { applyLabel, askedTopics, isMeant, rowTargets, strongestFirst } from './apply-label.ts';
import { LabelQueue, type LabelSender } from './label-queue.ts';
import { changeOf, startForm } from './label-form.ts';

const machine: Judgement = {
  topicId: null, polarity: 'neutral', scores: { negative: 0.3, neutral: 0.4, positive: 0.3 }, margin: 0.1, isUncertain: true, stance: 'none', kind: 'opinion', language: 'ja', riskLevel: 1,
  categories: [{ category: 'price', level: 1, confidence: 0.6 }], reasons: [], rulesVersion: '1', label: null,
};
const post = (id: string, judgement: Judgement | null = machine): Mention => ({ id, topicIds: [1], judgement, copies: 1, deletedAt: null, work: { version: 0 } }) as unknown as Mention;

/** A server with the rules of the contract. */
class Labels implements LabelSender {
  readonly standing = new Map<string, number>();
  readonly sizes: number[] = [];
  failsAt = Infinity;
  private last = 0;

  write: LabelSender['write'] = async ({ items, change }) => {
    this.sizes.push(items.length);
    if (this.sizes.length >= this.failsAt) throw new Error('away');
    const answer: LabelAnswer = { labels: [], conflicts: [], missing: [], copies: 0 };
    for (const { mentionId, topicId, seenLabelId } of items) {
      const standing = this.standing.get(mentionId) ?? null;
      if (standing !== seenLabelId) {
        answer.conflicts.push({ mentionId, topicId, id: standing, by: '山田', at: '2026-11-22T00:00:00Z' });
        continue;
      }
      this.last += 1;
      this.standing.set(mentionId, this.last);
      answer.labels.push({ id: this.last, mentionId, topicId, at: '2026-11-22T00:00:00Z', isConfirmation: Object.keys(change).length === 0, values: {} as WrittenLabel['values'] });
    }
    return answer;
  };

  undo: LabelSender['undo'] = async (ids) => {
    for (const [mentionId, id] of this.standing) if (ids.includes(id)) this.standing.delete(mentionId);
    return { undone: ids, conflicts: [], missing: [] };
  };
}

function start(count: number) {
  const [book, server, patched] = [new RowBook(), new Labels(), new Set<string>()];
  const mentions = Array.from({ length: count }, (_, n) => post(String(n + 1)));
  const queue = new LabelQueue(book, server, (ids) => ids.forEach((id) => patched.add(id)));
  const shown = () => mentions.map((mention) => book.show(mention));
  return { book, server, queue, mentions, patched, shown };
}

describe('labels on their way', () => {
  it('show at once, stay with the number of the server, and the next one names it', async () => {
    const { server, queue, shown, patched } = start(1);
    const first = queue.label(rowTargets(shown()), { polarity: 'negative' }, '田中');
    expect(shown()[0]?.judgement).toMatchObject({ polarity: 'negative', isUncertain: false, label: { id: 0, by: '田中' } });
    const second = queue.label(rowTargets(shown()), { polarity: 'positive' }, '田中');
    expect((await first).answer.labels).toHaveLength(1);
    expect((await second).answer).toMatchObject({ conflicts: [], labels: [{ id: 2 }] });
    expect(shown()[0]?.judgement).toMatchObject({ polarity: 'positive', label: { id: 2, by: '田中', isInherited: false } });
    expect(patched).toEqual(new Set(['1']));
    await queue.label(rowTargets(shown()), {}, '田中');
    expect(server.standing.get('1')).toBe(3);
    expect(shown()[0]?.judgement?.label?.isConfirmation).toBe(true);
  });

  it('go back where the server refuses them, and go in portions of 500 of which the first ones stay', async () => {
    const { server, queue, shown } = start(1_200);
    server.failsAt = 2;
    const outcome = await queue.label(rowTargets(shown()), { polarity: 'negative' }, '田中');
    expect(server.sizes).toEqual([500, 500]);
    expect(outcome.error).toBeInstanceOf(Error);
    expect(outcome.answer.labels).toHaveLength(500);
    expect(shown().map(({ judgement }) => judgement?.polarity)).toEqual([...Array<string>(500).fill('negative'), ...Array<string>(700).fill('neutral')]);
  });

  it('leave what somebody else labelled first as it was', async () => {
    const { server, queue, shown } = start(2);
    server.standing.set('2', 77);
    const outcome = await queue.label(rowTargets(shown()), { polarity: 'positive' }, '田中');
    expect(outcome.answer.conflicts).toMatchObject([{ mentionId: '2', id: 77, by: '山田' }]);
    expect(shown().map(({ judgement }) => judgement?.polarity)).toEqual(['positive', 'neutral']);
  });

  it('are taken back to what stood before', async () => {
    const { server, queue, shown } = start(2);
    const outcome = await queue.label(rowTargets(shown()), { polarity: 'positive' }, '田中');
    const undoing = queue.undo(outcome);
    expect(shown().map(({ judgement }) => judgement)).toEqual([machine, machine]);
    await undoing;
    expect(shown().map(({ judgement }) => judgement)).toEqual([machine, machine]);
    expect(server.standing.size).toBe(0);
    expect((await queue.label(rowTargets(shown()), {}, '田中')).answer.conflicts).toEqual([]);
  });
});

describe('what a label says', () => {
  it('is certain, keeps what was not changed, and has the risk of its strongest category', () => {
    const label = { id: 1, by: '田中', at: '2026-11-22T00:00:00Z' };
    expect(applyLabel(machine, { categories: [{ category: 'price', level: 1 }, { category: 'safety', level: 3 }] }, label)).toMatchObject({
      polarity: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, margin: 1, riskLevel: 3, categories: [{ category: 'safety', level: 3, confidence: 1 }, { category: 'price', level: 1, confidence: 1 }],
      label: { isConfirmation: false },
    });
    expect(applyLabel(machine, {}, label)).toMatchObject({ riskLevel: 1, label: { isConfirmation: true } });
    expect(strongestFirst([{ category: 'ip', level: 1 }, { category: 'rumor', level: 2 }])).toEqual([{ category: 'rumor', level: 2 }, { category: 'ip', level: 1 }]);
  });

  it('means the only brand of a text and the whole of it together, of several brands the one it names', () => {
    expect(isMeant({ mention: { topicIds: [4] }, topicIds: [null] }, 4)).toBe(true);
    expect(isMeant({ mention: { topicIds: [4] }, topicIds: [4] }, null)).toBe(true);
    expect(isMeant({ mention: { topicIds: [4, 5] }, topicIds: [4] }, null)).toBe(false);
    expect(isMeant({ mention: { topicIds: [4, 5] }, topicIds: [4] }, 5)).toBe(false);
    expect([askedTopics([4, null]), askedTopics([4, 5])]).toEqual([[null], [4, 5]]);
  });

  it('cannot be asked of rows that are deleted or not judged', () => {
    expect(rowTargets([post('1', null), { ...post('2'), deletedAt: '2026-11-22T00:00:00Z' }, post('3')]).map(({ mention }) => mention.id)).toEqual(['3']);
  });
});

describe('the form for several judgements', () => {
  it('holds what they share, and only what was chosen anew becomes a change', () => {
    const form = startForm([machine, { ...machine, kind: 'question', categories: [] }]);
    expect(form).toEqual({ polarity: 'neutral', stance: 'none', kind: null, categories: null });
    expect(changeOf(form, form)).toEqual({});
    expect(changeOf(form, { ...form, polarity: 'negative', kind: 'news', categories: [] })).toEqual({ polarity: 'negative', kind: 'news', categories: [] });
    expect(changeOf({ ...form, kind: 'news' }, { ...form, kind: 'news', polarity: 'neutral' })).toEqual({});
  });
});
