import { describe, expect, it } from 'vitest';
import { neutralPost } from '../../support/neutral-posts.ts';
import { askOracle } from '../../support/scenarios/oracle.ts';
import type { OracleTopic } from '../../support/scenarios/oracle.ts';
import { clockOf, japanTime, minuteMs } from '../../support/scenarios/scenario.ts';
import type { ScenarioEntry, Truth } from '../../support/scenarios/scenario.ts';

const start = japanTime('2026-06-01 09:00');
const iso = (minutes: number): string => new Date(start + minutes * minuteMs).toISOString();

type Given = { author?: string; followers?: number; postedAt?: number; truth?: Partial<Truth> };
const criticism: Truth = { topic: 'ミナモ', stance: 'criticism', kind: 'opinion', category: 'service', riskLevel: 1 };

let made = 0;
/** A critical post so many minutes after the start. */
const post = (minutes: number, { author = `a${made}`, followers = 100, postedAt = minutes, truth = {} }: Given = {}): ScenarioEntry => ({
  line: neutralPost(`p${(made += 1)}`, 'x', { source: 'x', author_id: author, author_followers: followers, posted_at: iso(postedAt), received_at: iso(minutes) }), truth: { ...criticism, ...truth },
});
/** So many posts, one each `step` minutes. */
const posts = (count: number, from: number, step: number, given: (n: number) => Given = () => ({})): ScenarioEntry[] => Array.from({ length: count }, (_, n) => post(from + n * step, given(n)));

function ask(entries: ScenarioEntry[], from = 0): OracleTopic {
  const timed = entries.toSorted((a, b) => clockOf(a.line) - clockOf(b.line));
  const [topic] = askOracle({ name: 'tiny', kind: 'storm', topics: [{ name: 'ミナモ', include: ['ミナモ'], exclude: [], official_handles: [] }], events: [{ topic: 'ミナモ', from: iso(from), until: iso(100_000) }], entries: timed });
  if (!topic) throw new Error('no topic');
  return topic;
}
const reached = (answer: OracleTopic): { level2: string | null | undefined; level3: string | null | undefined } => ({ level2: answer.events[0]?.level2, level3: answer.events[0]?.level3 });

describe('The oracle raises a topic by the level rules', () => {
  it('calls caution at the tenth critical original within the hour by five authors or more', () => {
    expect(reached(ask(posts(12, 0, 3)))).toEqual({ level2: iso(27), level3: null });
  });

  it('stays calm when ten critical originals come from four authors', () => {
    expect(reached(ask(posts(10, 0, 3, (n) => ({ author: `same${n % 4}` })))).level2).toBeNull();
  });

  it('calls a warning at the fiftieth critical original within three hours', () => {
    expect(reached(ask(posts(60, 0, 3.4))).level3).toBe(iso(49 * 3.4));
  });

  it('calls a warning where two windows running hold twenty each', () => {
    expect(reached(ask([...posts(20, 0, 1), ...posts(25, 61, 2)])).level3).toBe(iso(99));
  });

  it('calls a warning at one critical original by an account of 100,000 followers', () => {
    expect(reached(ask([post(0), post(5, { followers: 100_000 })])).level3).toBe(iso(5));
  });

  it('calls a warning at the third author who writes of a leak, and caution at the second', () => {
    const leak = { truth: { category: 'data_leak' as const, riskLevel: 3 as const } };
    expect(reached(ask([post(0, leak), post(40, leak), post(90, leak)]))).toEqual({ level2: iso(40), level3: iso(90) });
  });

  it('does not count the same author of grave posts twice', () => {
    const leak = { author: 'one', truth: { category: 'data_leak' as const, riskLevel: 3 as const } };
    expect(ask([post(0, leak), post(4, leak), post(9, leak)]).highest).toBe(1);
  });

  it('calls caution when one critical post is reposted ten times as often within the hour, past 100', () => {
    const entries = [post(0), ...[[30, 8], [60, 9], [80, 60], [95, 104]].map(([at = 0, reposts = 0]): ScenarioEntry => ({ line: { line_kind: 'engagement', external_id: `p${made}`, at: iso(at), reposts }, truth: null }))];
    expect(reached(ask(entries))).toEqual({ level2: iso(95), level3: null });
  });

  it('counts bare reposts of a critical post as its spread', () => {
    const first = post(0);
    const original = (first.line as { external_id: string }).external_id;
    const reposts = Array.from({ length: 120 }, (_, n): ScenarioEntry => ({ line: { ...neutralPost(`r${n}`, '', { repost_of: original, posted_at: iso(2 + n / 4), received_at: iso(2 + n / 4) }) }, truth: null }));
    expect(reached(ask([first, ...reposts])).level2).toBe(iso(2 + 99 / 4));
  });
});

describe('The oracle does not raise a topic for what is no outrage', () => {
  it('counts the copies of one text once', () => {
    expect(ask(posts(80, 0, 1, () => ({ truth: { copyGroup: 'same' } }))).highest).toBe(1);
  });

  it('holds a few busy authors at caution', () => {
    expect(ask(posts(60, 0, 2, (n) => ({ author: `busy${n % 12}` }))).highest).toBe(2);
  });

  it('holds a topic at caution while talk and defence are more than three times the criticism', () => {
    const talk = posts(220, 0, 0.6, () => ({ truth: { stance: 'counter' } }));
    expect(ask([...talk, ...posts(54, 0, 2.4)]).highest).toBe(2);
  });

  it('does not count posts of months ago that arrive today', () => {
    expect(ask(posts(80, 0, 0.5, (n) => ({ postedAt: n - 200_000 }))).highest).toBe(1);
  });

  it('counts a post with a clock that runs ahead at the time it arrived', () => {
    expect(reached(ask(posts(12, 0, 3, (n) => ({ postedAt: n * 3 + 300 })))).level2).toBe(iso(27));
  });

  it('ignores namesakes and defenders', () => {
    expect(ask([...posts(60, 0, 1, () => ({ truth: { topic: null } })), ...posts(60, 0, 1, () => ({ truth: { stance: 'counter' } }))]).highest).toBe(1);
  });

  it('measures against what is usual at this hour of the week', () => {
    const weeks = [1, 2].flatMap((week) => [-60, 0, 60].flatMap((shift) => posts(9, 21 * 24 * 60 - week * 7 * 24 * 60 + shift, 6)));
    expect(reached(ask([...weeks, ...posts(14, 21 * 24 * 60, 3)], 21 * 24 * 60)).level2).toBeNull();
  });
});

describe('The oracle lets a level fall', () => {
  it('by one step after 60 minutes without its condition, and calls the next rise a new alarm', () => {
    const first = posts(50, 0, 1);
    const second = posts(50, 30 * 60, 1);
    expect(ask([...first, ...second]).alarms).toHaveLength(2);
    expect(ask([...first, ...posts(5, 200, 1)]).alarms).toEqual([iso(49)]);
  });

  it('and counts a level that still stands when an event begins as reached', () => {
    expect(reached(ask([...posts(50, 0, 1), post(60)], 55))).toEqual({ level2: iso(55), level3: iso(55) });
  });
});
