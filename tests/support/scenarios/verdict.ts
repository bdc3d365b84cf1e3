import type { Level } from '@hinomi/shared/vocabulary/level';
import type { OracleTopic } from './oracle.ts';
import { clockOf, dayMs, minuteMs } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** A line that `replay` prints; what else it holds does not matter here. */
export type LevelLine = { topic: string; at: string; level: number };

/** Minutes behind the oracle in one event: below 0 ahead of it, Infinity where the level was never reached, null where the oracle itself never did. */
export type StormDelay = { topic: string; from: string; level2: number | null; level3: number | null };

export type ScenarioVerdict = {
  scenario: string; kind: Scenario['kind'];
  delays: StormDelay[];
  /** The highest level of any topic outside its events; in a calm scenario, of all the time. */
  highestOutside: Level;
  /** Rises to level 3 or more outside the events, as `topic at`. */
  alarmsOutside: string[];
  /** Weeks of watching outside the events, summed over the topics. */
  quietTopicWeeks: number;
};

const spanOf = (scenario: Scenario): readonly [number, number] => {
  const clocks = scenario.entries.map(({ line }) => clockOf(line)).filter((clock) => !Number.isNaN(clock));
  return [clocks[0] ?? 0, clocks.at(-1) ?? 0];
};

/** The first instant from `from` to `until` at which the topic stands at `level` or above; a level it already has counts from the start. */
function findReached(lines: readonly LevelLine[], level: number, from: number, until: number): number | null {
  const before = lines.findLast((line) => Date.parse(line.at) <= from);
  if ((before?.level ?? 1) >= level) return from;
  const reached = lines.find((line) => line.level >= level && Date.parse(line.at) > from && Date.parse(line.at) <= until);
  return reached ? Date.parse(reached.at) : null;
}

function delayBehind(oracleAt: string | null, reachedAt: number | null): number | null {
  if (oracleAt === null) return null;
  return reachedAt === null ? Infinity : (reachedAt - Date.parse(oracleAt)) / minuteMs;
}

const isWithin = (at: number, events: readonly { from: string; until: string }[]): boolean =>
  events.some(({ from, until }) => at >= Date.parse(from) && at <= Date.parse(until));

/** What happened to one topic outside its events. */
function judgeQuiet(lines: readonly LevelLine[], events: readonly { from: string; until: string }[]): { highest: Level; alarms: string[] } {
  let highest = 1;
  let level = 1;
  const alarms: string[] = [];
  for (const line of lines) {
    const isOutside = !isWithin(Date.parse(line.at), events);
    // A level that only falls after an event is that event's echo.
    if (isOutside && line.level > level) {
      highest = Math.max(highest, line.level);
      if (line.level >= 3 && level < 3) alarms.push(`${line.topic} ${line.at}`);
    }
    level = line.level;
  }
  return { highest: highest as Level, alarms };
}

/** Compares what `replay` printed for a scenario with what the oracle says of it. */
export function judgeReplay(scenario: Scenario, oracle: readonly OracleTopic[], printed: readonly LevelLine[]): ScenarioVerdict {
  const [first, last] = spanOf(scenario);
  const verdict: ScenarioVerdict = { scenario: scenario.name, kind: scenario.kind, delays: [], highestOutside: 1, alarmsOutside: [], quietTopicWeeks: 0 };
  for (const { topic, events } of oracle) {
    const lines = printed.filter((line) => line.topic === topic);
    const stormMs = events.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(last, Date.parse(until)) - Date.parse(from)), 0);
    const { highest, alarms } = judgeQuiet(lines, events);
    verdict.quietTopicWeeks += (last - first - stormMs) / (7 * dayMs);
    if (highest > verdict.highestOutside) verdict.highestOutside = highest;
    verdict.alarmsOutside.push(...alarms);
    for (const event of events) {
      const reach = (level: number): number | null => findReached(lines, level, Date.parse(event.from), Date.parse(event.until));
      verdict.delays.push({ topic, from: event.from, level2: delayBehind(event.level2, reach(2)), level3: delayBehind(event.level3, reach(3)) });
    }
  }
  return verdict;
}

/** Alarms outside the storms per topic and week, over several scenarios. */
export function alarmsPerTopicWeek(verdicts: readonly ScenarioVerdict[]): number {
  const weeks = verdicts.reduce((sum, { quietTopicWeeks }) => sum + quietTopicWeeks, 0);
  return weeks === 0 ? 0 : verdicts.reduce((sum, { alarmsOutside }) => sum + alarmsOutside.length, 0) / weeks;
}
