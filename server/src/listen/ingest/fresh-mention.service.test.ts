import { describe, expect, it } from 'vitest';
import { FreshMentionService } from './fresh-mention.service.js';
import type { FreshMention } from './mention-state.reader.js';

const post = (id: number, text = 'ミナモの話'): FreshMention => ({
  id: String(id), sourceId: 1, text, title: null, folded: text, language: 'ja', authorHandle: null, repostOf: null, sortMs: 0, topicIds: [], rating: null, state: Buffer.alloc(0),
});

describe('posts at hand for judging', () => {
  it('are handed over once', () => {
    const fresh = new FreshMentionService();
    fresh.keep([post(1)]);
    expect([fresh.take('1')?.text, fresh.take('1'), fresh.take('2')]).toEqual(['ミナモの話', undefined, undefined]);
  });

  it('are at most ten thousand, so that a backlog does not fill the memory; the oldest leave', () => {
    const fresh = new FreshMentionService();
    fresh.keep(Array.from({ length: 10_003 }, (_value, at) => post(at)));
    expect([fresh.take('2'), fresh.take('3')?.id, fresh.take('10002')?.id]).toEqual([undefined, '3', '10002']);
  });

  it('hold few long articles, and room is free again once they were taken', () => {
    const fresh = new FreshMentionService();
    const long = 'あ'.repeat(1_500_000);
    fresh.keep([post(1, long), post(2, long), post(3, long)]);
    expect([fresh.take('1'), fresh.take('2')?.id]).toEqual([undefined, '2']);
    fresh.keep([post(4, long)]);
    expect([fresh.take('3')?.id, fresh.take('4')?.id]).toEqual(['3', '4']);
  });
});
