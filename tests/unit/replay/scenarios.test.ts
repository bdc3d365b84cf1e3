import { describe, expect, it } from 'vitest';
import { RecordedStream } from '../../../server/src/cli/replay/recorded-stream.ts';
import { readTopics } from '../../../server/src/cli/replay/read-topics.ts';
import { shippedJudge } from '../../../server/src/judge/analyse/shipped-judge.ts';
import { TopicMatcher } from '../../../server/src/listen/topic/topic-matcher.ts';
import { allScenarios } from '../../support/scenarios/all-scenarios.ts';
import { askOracle } from '../../support/scenarios/oracle.ts';
import type { Scenario } from '../../support/scenarios/scenario.ts';
import { alarmsPerTopicWeek, judgeReplay } from '../../support/scenarios/verdict.ts';
import type { LevelLine, ScenarioVerdict } from '../../support/scenarios/verdict.ts';

/** What `replay` prints for a scenario at its shipped settings. */
function replay(scenario: Scenario): LevelLine[] {
  const printed: LevelLine[] = [];
  const matcher = new TopicMatcher(readTopics(JSON.stringify(scenario.topics), 'standard'));
  const stream = new RecordedStream({ judge: shippedJudge, matcher }, 'standard', ({ topic, atMs, level }) => printed.push({ topic, at: new Date(atMs).toISOString(), level }));
  for (const { line } of scenario.entries) stream.take(line);
  stream.finish();
  return printed;
}

/** Behind somebody who knows the truth of every post, by the level rules of the trade. */
const mostMinutesBehind = 10;
const mostAlarmsATopicWeek = 0.1;
/** Sixteen days of posts, judged twice over, on a machine that does other things. */
const patienceMs = 120_000;
const verdicts: ScenarioVerdict[] = [];

function verdictOf(make: () => Scenario): ScenarioVerdict {
  const scenario = make();
  const verdict = judgeReplay(scenario, askOracle(scenario), replay(scenario));
  verdicts.push(verdict);
  return verdict;
}

describe.each(allScenarios.filter(({ kind }) => kind === 'storm'))('sixteen days: $name', ({ make }) => {
  it('reach caution and warning no later than ten minutes after somebody who knows the truth', () => {
    for (const { level2, level3 } of verdictOf(make).delays) {
      expect(level2 ?? 0).toBeLessThanOrEqual(mostMinutesBehind);
      expect(level3 ?? 0).toBeLessThanOrEqual(mostMinutesBehind);
    }
  }, patienceMs);
});

describe.each(allScenarios.filter(({ kind }) => kind === 'calm'))('sixteen days: $name', ({ make }) => {
  it('never exceed caution', () => {
    expect(verdictOf(make).highestOutside).toBeLessThanOrEqual(2);
  }, patienceMs);
});

describe('all of them together', () => {
  it('alarm outside the storms at most once in ten weeks of a topic', () => {
    expect(verdicts).toHaveLength(allScenarios.length);
    expect(alarmsPerTopicWeek(verdicts)).toBeLessThanOrEqual(mostAlarmsATopicWeek);
  });
});
