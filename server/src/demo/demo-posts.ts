import { cast } from './data/company.js';
import { calmPosts } from './data/everyday-posts.js';
import { everydayPosts, historyDays } from './domain/everyday.js';
import { scheduleScenario } from './domain/schedule.js';
import type { Scheduled } from './domain/schedule.js';
import { scenarios } from './scenarios.js';

const historySeed = 20_261_121;

/** Everything the demo ever says, in the order of its times, counted from the start of its day; the same at every start. */
export function demoPosts(): Scheduled[] {
  const everyday = everydayPosts(calmPosts, cast, { fromDay: -historyDays, days: historyDays + 1, seed: historySeed });
  return [...everyday, ...scenarios.flatMap((scenario) => scheduleScenario(scenario, cast))].toSorted((a, b) => a.offsetMs - b.offsetMs);
}
