import { cpus, totalmem } from 'node:os';
import { startFilledCluster } from './filled-cluster.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { missedFigures } from './figures.ts';
import { benchClassify } from './classify.ts';
import { benchDetect } from './detect.ts';
import { benchCsv } from './csv-import.ts';
import { benchEnumeration } from './enumeration.ts';
import { benchFuzz, benchKills } from './full-fault-runs.ts';
import { benchForecast } from './forecast.ts';
import { benchIdleProcess } from './idle-process.ts';
import { benchLearningCurve } from './learning-curve.ts';
import { benchLevelSweep } from './level-sweep.ts';
import { benchLiveCards } from './live-cards.ts';
import { benchLiveScreen } from './live-screen.ts';
import { benchMentionScroll } from './mention-scroll.ts';
import { benchPageWeight } from './page-weight.ts';
import { benchQueries } from './queries.ts';
import { benchSourceLag } from './source-lag.ts';
import { benchThroughput } from './throughput.ts';

type Bench = (cluster: FilledCluster) => Promise<void>;
const benches: Record<string, Bench> = {
  queries: benchQueries, page: benchPageWeight, live: benchLiveScreen, cards: benchLiveCards, scroll: benchMentionScroll, idle: benchIdleProcess, throughput: benchThroughput, enumeration: benchEnumeration,
  csv: benchCsv, lag: benchSourceLag, levels: benchLevelSweep,
};
/** Those that bring what they need with them. */
const ownBenches: Record<string, () => Promise<void>> = { kills: benchKills, fuzz: benchFuzz, classify: benchClassify, learning: benchLearningCurve, detect: benchDetect, forecast: benchForecast };

/** Runs the named benchmarks, all unless told; answers the exit code: 1 where a target was missed. */
export async function runBench(names: readonly string[]): Promise<number> {
  const known = [...Object.keys(benches), ...Object.keys(ownBenches)];
  const chosen = names.length > 0 ? names : known;
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`No benchmark is called ${unknown.join(', ')}. There are: ${known.join(', ')}\n`);
    return 2;
  }
  process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`);
  if (chosen.some((name) => name in benches)) await runOnFilled(chosen);
  for (const name of chosen) await ownBenches[name]?.();
  return missedFigures().length > 0 ? 1 : 0;
}

async function runOnFilled(chosen: readonly string[]): Promise<void> {
  const cluster = await startFilledCluster();
  try {
    for (const name of chosen) await benches[name]?.(cluster);
  } finally {
    await cluster.close();
  }
}
