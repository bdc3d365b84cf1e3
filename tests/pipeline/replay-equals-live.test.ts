import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { RecordedStream } from '../../server/src/cli/replay/recorded-stream.ts';
import { readTopics } from '../../server/src/cli/replay/read-topics.ts';
import { AnalyseService } from '../../server/src/judge/analyse/analyse.service.ts';
import { shippedJudge } from '../../server/src/judge/analyse/shipped-judge.ts';
import { DetectService } from '../../server/src/judge/detect/detect.service.ts';
import { MeasureService } from '../../server/src/judge/measure/measure.service.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { TopicMatcher } from '../../server/src/listen/topic/topic-matcher.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import { allScenarios } from '../support/scenarios/all-scenarios.ts';
import { clockOf } from '../support/scenarios/scenario.ts';
import type { Scenario } from '../support/scenarios/scenario.ts';
import { ask } from '../fault/processes/postgres-fixture.ts';

type Rise = { topic: string; level: number; atMs: number };
const minute = 60_000;
/** Live, windows of counts begin with whole minutes, and the level of falling topics is looked at less often here than every half minute. */
const sweepMs = 10 * minute;
const clock = { nowMs: 0, now: () => clock.nowMs };
let app: TestApp;

beforeAll(async () => {
  // No loop runs in this role: the test is the only one who moves the stages, and time.
  app = await startTestApp({ clock, config: { ROLE: 'api' } });
});
afterAll(() => app?.close());

function replay(scenario: Scenario): Rise[] {
  const rises: Rise[] = [];
  const matcher = new TopicMatcher(readTopics(JSON.stringify(scenario.topics), 'standard'));
  const stream = new RecordedStream({ judge: shippedJudge, matcher }, 'standard', ({ topic, atMs, level, from }) => { if (level > from) rises.push({ topic, level, atMs }); });
  for (const { line } of scenario.entries) stream.take(line);
  stream.finish();
  return rises;
}

async function runStages(): Promise<void> {
  while (await app.get(AnalyseService).judgeWaiting() > 0);
  while (await app.get(MeasureService).measureWaiting() > 0);
  await app.get(DetectService).detectWaiting();
}

/** The same lines through the database, one by one from the evening before the storm on. */
async function runLive(scenario: Scenario): Promise<Rise[]> {
  const sourceOf = new Map<string, number>();
  const accept = async ({ line }: Scenario['entries'][number]): Promise<void> => {
    const channel = 'source' in line && line.source !== undefined ? line.source : 'x';
    const known = sourceOf.get(channel) ?? Number((await ask(app.ownerUrl, `insert into source (name, channel, config, interval_seconds, keeps_only_matches, is_paused) values ('${channel}', '${channel}', '{}', 600, false, true) returning id`))[0]?.['id']);
    sourceOf.set(channel, known);
    await app.get(IngestService).accept({ sourceId: known, lines: [line], keepsOnlyMatches: false, position: null });
  };
  const from = Math.min(...scenario.events.map((event) => Date.parse(event.from))) - 180 * minute;
  let sweptMs = from;
  for (const entry of scenario.entries) {
    const atMs = clockOf(entry.line);
    for (; atMs > from && sweptMs < atMs; sweptMs += sweepMs) {
      clock.nowMs = sweptMs;
      await app.get(DetectService).sweep();
    }
    clock.nowMs = Math.max(clock.nowMs, atMs);
    await accept(entry);
    if (atMs > from) await runStages();
  }
  const rows = await app.database.query<{ topic: string; level: number; at: Date }>(
    'select t.name as topic, c.level, c.at from level_change c join topic t on t.id = c.topic_id where c.level > c.from_level order by c.at, c.id');
  return rows.map(({ topic, level, at }) => ({ topic, level, atMs: at.getTime() }));
}

describe('replay and the product', () => {
  it('first reach the same levels at the same time from the same lines, and rise as high', async () => {
    const plan = allScenarios.find(({ name }) => name === 'storm-data-leak-few-posts');
    const scenario = plan!.make();
    clock.nowMs = clockOf(scenario.entries[0]!.line);
    const admin = await signInFirstAdmin(app);
    for (const { name, include, exclude, official_handles: officialHandles } of scenario.topics) {
      const made = await admin.call(topicRoutes.create, { body: { name, query: { any: include, none: exclude }, officialHandles } });
      expect(made.status).toBe(201);
    }
    const [told, live] = [replay(scenario), await runLive(scenario)];
    // Between two looks a level may fall and rise again: what must agree is when each was first reached, and how high it went.
    for (const level of [2, 3]) {
      const [toldMs, liveMs] = [told, live].map((rises) => rises.find((rise) => rise.level >= level)?.atMs ?? Number.NaN);
      expect(Math.abs((liveMs ?? 0) - (toldMs ?? 0))).toBeLessThanOrEqual(sweepMs);
    }
    expect(Math.max(...live.map(({ level }) => level))).toBe(Math.max(...told.map(({ level }) => level)));
  });
});
