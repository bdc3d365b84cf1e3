import type { Mention } from '@hinomi/shared/contracts/mention';
import type { MentionWork, WorkAnswer } from '@hinomi/shared/contracts/mention-work';
import { describe, expect, it } from 'vitest';
import { applyChange, noAnswer } from './apply-change.ts';
import { ChangeQueue, type Sender } from './change-queue.ts';
import { RowBook } from './row-book.ts';

const untouched: MentionWork = { status: 'new', assignee: null, tags: [], noteCount: 0, hasEvidence: false, version: 0, updatedAt: null, updatedBy: null };
const post = (id: string): Mention => ({ id, copies: 1, work: untouched }) as unknown as Mention;

/** A server that keeps states by the rules of the contract; `other` is what somebody else did meanwhile. */
class Desk implements Sender {
  readonly states = new Map<string, MentionWork>();
  readonly sizes: number[] = [];
  failsAt = Infinity;

  change: Sender['change'] = async ({ ids, change, versions }) => {
    this.sizes.push(ids.length);
    if (this.sizes.length >= this.failsAt) throw new Error('away');
    const answer: WorkAnswer = structuredClone(noAnswer);
    for (const mentionId of ids) {
      const before = this.states.get(mentionId) ?? untouched;
      if (versions[mentionId] !== before.version) {
        answer.conflicts.push({ mentionId, work: before });
        continue;
      }
      const work = { ...applyChange(before, change, []), version: before.version + 1 };
      this.states.set(mentionId, work);
      answer.changed.push({ mentionId, work });
      answer.before.push({ mentionId, work: before });
    }
    return answer;
  };

  restore: Sender['restore'] = async (items) => {
    const answer: WorkAnswer = structuredClone(noAnswer);
    for (const { mentionId, status, tags, version } of items) {
      const work = { ...untouched, status, tags, version: version + 1 };
      this.states.set(mentionId, work);
      answer.changed.push({ mentionId, work });
    }
    return answer;
  };
}

describe('orders one after another', () => {
  it('tells the server the version the order before made, however fast they come', async () => {
    const [book, desk] = [new RowBook(), new Desk()];
    const queue = new ChangeQueue(book, desk);
    const first = queue.change([post('1')], { status: 'done' }, []);
    const second = queue.change([post('1')], { addTags: ['至急'] }, []);
    expect(book.show(post('1')).work).toMatchObject({ status: 'done', tags: ['至急'] });
    expect((await first).answer.conflicts.length + (await second).answer.conflicts.length).toBe(0);
    expect(desk.states.get('1')).toMatchObject({ status: 'done', tags: ['至急'], version: 2 });
  });

  it('changes 1,001 mentions in three portions and says how far it is', async () => {
    const desk = new Desk();
    const steps: string[] = [];
    const posts = Array.from({ length: 1_001 }, (_, n) => post(String(n + 1)));
    const { answer } = await new ChangeQueue(new RowBook(), desk).change(posts, { status: 'no_action' }, [], (done, total) => steps.push(`${done}/${total}`));
    expect(desk.sizes).toEqual([500, 500, 1]);
    expect(steps).toEqual(['500/1001', '1000/1001', '1001/1001']);
    expect(answer.changed).toHaveLength(1_001);
  });

  it('keeps what was done when a later portion fails, and shows the rest as it was', async () => {
    const [book, desk] = [new RowBook(), new Desk()];
    desk.failsAt = 2;
    const posts = Array.from({ length: 600 }, (_, n) => post(String(n + 1)));
    const { answer, error } = await new ChangeQueue(book, desk).change(posts, { status: 'done' }, []);
    expect(error).toEqual(new Error('away'));
    expect(answer.changed).toHaveLength(500);
    expect(book.show(posts[0]!).work.status).toBe('done');
    expect(book.show(posts[599]!).work.status).toBe('new');
  });

  it('shows the newest state of a mention somebody else changed first, and does not change it', async () => {
    const [book, desk] = [new RowBook(), new Desk()];
    desk.states.set('1', { ...untouched, status: 'waiting', version: 3 });
    const { answer } = await new ChangeQueue(book, desk).change([post('1'), post('2')], { status: 'done' }, []);
    expect(answer.conflicts.map(({ mentionId }) => mentionId)).toEqual(['1']);
    expect(book.show(post('1')).work.status).toBe('waiting');
    expect(book.show(post('2')).work.status).toBe('done');
  });

  it('puts a change back', async () => {
    const [book, desk] = [new RowBook(), new Desk()];
    const queue = new ChangeQueue(book, desk);
    const { answer } = await queue.change([post('1')], { status: 'done' }, []);
    const undone = queue.restore(answer);
    expect(book.show(post('1')).work.status).toBe('new');
    await undone;
    expect(desk.states.get('1')).toMatchObject({ status: 'new', version: 2 });
  });
});
