import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { INestApplicationContext } from '@nestjs/common';
import { makeSource, openRooms, product } from './built-product.ts';
import { filledPosts, runAs } from './filled-cluster.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { median, printFigure } from './figures.ts';
import { readDatabaseCpu } from './database-cpu.ts';
import { samplePost } from './sample-posts.ts';

const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const postsARun = 60_000;
const batch = 1_000;
const targetRate = 8_000;

type Shares = { take: number; judge: number; measure: number };
/** CPU in microseconds a post, the longest wait of the event loop in milliseconds that 99 % do not exceed. */
type Run = { rate: number; copyRate: number; nodeCpu: number; databaseCpu: number; loopDelay: number };

/** Posts a second through clean, match, judge and store, on a million rows with every index, beside a bare COPY of the same rows. */
export async function benchThroughput(cluster: FilledCluster): Promise<void> {
  const rooms = await openRooms(cluster.appUrl);
  try {
    // On kept data, posts of earlier runs under the same external ids would be found and passed over at every look-up.
    const [last] = await rooms.get(product.Database).query<{ id: string }>('select max(id) as id from mention');
    nextPost = Math.max(filledPosts, Number(last?.id));
    const shares = await timeStages(rooms);
    const done: Run[] = [];
    for (let run = 0; run < runs; run += 1) done.push(await runOnce(rooms, cluster));
    printRates(done, shares);
  } finally {
    await rooms.close();
  }
}

function printRates(done: readonly Run[], shares: Shares): void {
  const rate = median(done.map((run) => run.rate));
  const copyRate = median(done.map((run) => run.copyRate));
  const sum = shares.take + shares.judge + shares.measure;
  const share = (part: number): string => `${Math.round((part / sum) * 100)} %`;
  const all = done.map((run) => Math.round(run.rate)).join(', ');
  printFigure('posts/s, clean → match → judge → store → count, 1 M rows, all indexes', `${Math.round(rate)} (runs: ${all})`, { text: `≥ ${targetRate}`, isMet: rate >= targetRate });
  printFigure('  bare COPY of the same rows without an index, rows/s', `${Math.round(copyRate)}; the product reaches ${((rate / copyRate) * 100).toFixed(0)} % of it`);
  const [nodeCpu, databaseCpu] = [median(done.map((run) => run.nodeCpu)), median(done.map((run) => run.databaseCpu))];
  printFigure('  CPU a post', `Node ${nodeCpu.toFixed(0)} µs, PostgreSQL ${databaseCpu.toFixed(0)} µs; one idle core for each would do ${Math.round(1e6 / Math.max(nodeCpu, databaseCpu))} posts/s`);
  printFigure('  event loop delay meanwhile, p99', `${median(done.map((run) => run.loopDelay)).toFixed(0)} ms`);
  printFigure('  shares one after the other', `take in ${share(shares.take)}, judge ${share(shares.judge)}, count ${share(shares.measure)}; ${Math.round(postsARun / sum * 1_000)} posts/s without overlap`);
}

let nextPost = filledPosts;
const nextBatch = () => Array.from({ length: batch }, () => samplePost(nextPost++, Date.now()));

/** Each stage for itself, so that their costs can be told apart. Milliseconds. */
async function timeStages(rooms: INestApplicationContext): Promise<Shares> {
  const sourceId = await makeSource(rooms);
  const shares: Shares = { take: 0, judge: 0, measure: 0 };
  const timed = async (name: keyof Shares, work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    shares[name] += performance.now() - started;
  };
  for (let at = 0; at < postsARun; at += batch * 10) {
    for (let part = 0; part < 10; part += 1) {
      const lines = nextBatch();
      await timed('take', () => rooms.get(product.IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null }));
    }
    await timed('judge', () => drain(() => rooms.get(product.AnalyseService).judgeWaiting()));
    await timed('measure', () => drain(() => rooms.get(product.MeasureService).measureWaiting()));
  }
  return shares;
}

async function drain(stage: () => Promise<number>): Promise<void> {
  while (await stage() > 0);
}

/** As in a running product: the stages work beside each other, the next batch is taken in while the one before is judged. */
async function runOnce(rooms: INestApplicationContext, cluster: FilledCluster): Promise<Run> {
  const sourceId = await makeSource(rooms);
  const batches = Array.from({ length: postsARun / batch }, nextBatch);
  let isTaken = false;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const [node, database] = [process.cpuUsage(), readDatabaseCpu(cluster.pid)];
  delay.enable();
  const started = performance.now();
  const take = async (): Promise<void> => {
    for (const lines of batches) await rooms.get(product.IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
    isTaken = true;
  };
  const judge = async (): Promise<void> => {
    for (;;) {
      const wasTaken = isTaken;
      const done = await rooms.get(product.AnalyseService).judgeWaiting() + await rooms.get(product.MeasureService).measureWaiting();
      if (done === 0 && wasTaken) return;
      if (done === 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  };
  await Promise.all([take(), judge()]);
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(node);
  const databaseCpu = (readDatabaseCpu(cluster.pid) - database) / postsARun;
  await checkJudged(rooms, sourceId);
  return { rate: postsARun / seconds, copyRate: await copyRate(cluster, sourceId), nodeCpu: (user + system) / postsARun, databaseCpu, loopDelay: delay.percentile(99) / 1e6 };
}

/** A figure for work that was not done would be worth nothing. */
async function checkJudged(rooms: INestApplicationContext, sourceId: number): Promise<void> {
  const [row] = await rooms.get(product.Database).query<{ count: number }>(
    'select count(*)::integer as count from mention m join judgement j on j.mention_id = m.id and j.topic_id = 0 where m.source_id = $1', [sourceId]);
  if (row?.count !== postsARun) throw new Error(`${row?.count} of ${postsARun} posts were stored and judged`);
}

async function copyRate(cluster: FilledCluster, sourceId: number): Promise<number> {
  const [place] = await runAs<{ folder: string }>(cluster.superUrl, [`select current_setting('data_directory') as folder`]);
  const file = `${place?.folder}/bench.copy`;
  await runAs(cluster.superUrl, ['drop table if exists bare_mention', 'create table bare_mention (like mention)', `copy (select * from mention where source_id = ${sourceId}) to '${file}'`, 'checkpoint']);
  const started = performance.now();
  await runAs(cluster.superUrl, [`copy bare_mention from '${file}'`]);
  const seconds = (performance.now() - started) / 1_000;
  await runAs(cluster.superUrl, ['drop table bare_mention', `copy (select 1) to program 'cat > /dev/null; rm -f ${file}'`]);
  return postsARun / seconds;
}
