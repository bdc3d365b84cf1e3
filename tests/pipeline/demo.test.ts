import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import { DemoPlayer } from '../../server/src/demo/demo-player.ts';
import { topics } from '../../server/src/demo/data/company.ts';
import { offsetOf } from '../../server/src/demo/domain/demo-day.ts';
import { scenarios } from '../../server/src/demo/scenarios.ts';
import { DetectReader } from '../../server/src/judge/detect/detect.reader.ts';
import { Database } from '../../server/src/platform/database/database.ts';
import { startTestDemo } from '../support/demo-app.ts';
import type { TestDemo } from '../support/demo-app.ts';

type Seen = { peak: Level; tags: Set<LevelTag>; atFirst: Level | null };
const seen = new Map<string, Seen>();
let demo: TestDemo;

/** Level and tags of every topic at this moment, remembered by topic name. */
async function look(): Promise<void> {
  const levels = await demo.server.app.get(DetectReader, { strict: false }).levels();
  const names = await demo.server.app.get(Database).query<{ id: number; name: string }>('select id, name from topic');
  for (const { id, name } of names) {
    const level = levels.get(id);
    const known = seen.get(name) ?? { peak: 1, tags: new Set<LevelTag>(), atFirst: null };
    known.peak = Math.max(known.peak, level?.level ?? 1) as Level;
    known.atFirst ??= level?.level ?? null;
    for (const tag of level?.tags ?? []) known.tags.add(tag);
    seen.set(name, known);
  }
}

beforeAll(async () => {
  demo = await startTestDemo();
  await look();
  const player = demo.server.app.get(DemoPlayer, { strict: false });
  const moments = scenarios.flatMap(({ stages }) => stages.flatMap(({ at, minutes }) => [1, 2, 3].map((third) => demo.clock.startMs + offsetOf(at) + (third * minutes * 60_000) / 3)));
  for (const moment of [...moments.toSorted((a, b) => a - b), demo.clock.endMs]) {
    await player.fastForward(moment);
    await look();
  }
}, 120_000);
afterAll(() => demo?.close());

describe.each(scenarios)('$id, played by the real detector', ({ topic, expected }) => {
  const of = (): Seen => seen.get(topics[topic].name) as Seen;

  it('begins calm, with four weeks of history', () => {
    expect(of().atFirst).toBe(1);
    expect(of().tags.has('data_thin')).toBe(false);
  });

  it('peaks at the level it was written for', () => {
    const [least, most] = expected.peak;
    expect(of().peak).toBeGreaterThanOrEqual(least);
    expect(of().peak).toBeLessThanOrEqual(most);
  });

  it('carries its tags', () => {
    expect([...of().tags]).toEqual(expect.arrayContaining([...expected.tags]));
  });
});

it('an alarm is raised for the real storms alone, each with one sentence that names its numbers', async () => {
  const rows = await demo.server.app.get(Database).query<{ name: string; ja: string; en: string }>(
    `select t.name, a.reason ->> 'ja' as ja, a.reason ->> 'en' as en from alert a join topic t on t.id = a.topic_id order by a.id`);
  expect([...new Set(rows.map(({ name }) => name))].toSorted()).toEqual(scenarios.filter(({ expected }) => expected.isAlarm).map(({ topic }) => topics[topic].name).toSorted());
  for (const { ja, en } of rows) {
    expect(ja).toMatch(/^[^。]*\d+[^。]*(件|名|倍)[^。]*$/);
    expect(en).toMatch(/\d/);
  }
});

it('every storm has calmed down by the next morning', async () => {
  expect(await demo.server.app.get(Database).query(`select 1 from alert where status = 'firing'`)).toEqual([]);
  const levels = await demo.server.app.get(DetectReader, { strict: false }).levels();
  expect([...levels.values()].map(({ level }) => level)).toEqual([1, 1, 1, 1, 1]);
});

it('no moment of the demo lies ahead of the clock of the database', async () => {
  const rows = await demo.server.app.get(Database).query('select 1 from mention where sort_at > now() or first_seen_at > now() or is_clock_suspect');
  expect(rows).toEqual([]);
});
