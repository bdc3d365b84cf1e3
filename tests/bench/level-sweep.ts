import { openRooms, product } from './built-product.ts';
import { runAs } from './filled-cluster.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { printFigure, timeMedian } from './figures.ts';

const topics = 200;
const days = 90;
const sweepTargetMs = 1_000;
const rollUpTargetMs = 50;

/** How long it takes to call the levels of 200 topics with 90 days of counts each, and to read what was counted. */
export async function benchLevelSweep(cluster: FilledCluster): Promise<void> {
  await runAs(cluster.superUrl, countedTopics());
  const rooms = await openRooms(cluster.appUrl);
  try {
    const [row] = await rooms.get(product.Database).query<{ id: number; mentions: string }>('select min(id) as id, (select sum(mentions)::bigint from measure_minute) as mentions from topic where name like \'counted %\'');
    const nowMs = Date.now();
    const sweep = await timeMedian(5, () => rooms.get(product.DetectService).sweep());
    printFigure(`levels of ${topics} topics with ${days} days of counts`, `${sweep.toFixed(0)} ms`, { text: `≤ ${sweepTargetMs} ms`, isMet: sweep <= sweepTargetMs });
    const measures = rooms.get(product.MeasureReader);
    const series = await timeMedian(20, () => measures.series(row?.id ?? 0, nowMs - 7 * 86_400_000, nowMs, 3_600));
    const volumes = await timeMedian(20, () => measures.volumes([row?.id ?? 0], nowMs));
    const usual = await timeMedian(20, () => measures.baseline(row?.id ?? 0, nowMs));
    for (const [what, ms] of [['7 days by the hour', series], ['1, 3 and 24 hours by stance', volumes], ['what is usual, from 36 days', usual]] as const) {
      printFigure(`  ${what}, of ${Number(row?.mentions).toLocaleString('en-US')} counted mentions`, `${ms.toFixed(1)} ms`, { text: `≤ ${rollUpTargetMs} ms`, isMet: ms <= rollUpTargetMs });
    }
  } finally {
    await rooms.close();
    await runAs(cluster.superUrl, [`delete from measure_minute where topic_id in (select id from topic where name like 'counted %')`, `delete from measure_hour where topic_id in (select id from topic where name like 'counted %')`,
      `delete from topic_level where topic_id in (select id from topic where name like 'counted %')`, `delete from topic where name like 'counted %'`]);
  }
}

/** Topics whose counts alone are there: a minute in five with mentions, some six million in all. */
function countedTopics(): string[] {
  return [
    `insert into topic (name, query) select 'counted ' || n, '{"any":["counted"],"all":[],"none":[]}' from generate_series(1, ${topics}) n`,
    `insert into measure_minute (topic_id, minute, mentions, critical, critical_authors, negative, neutral, positive, originals, criticism)
       select t.id, date_trunc('minute', now()) - make_interval(mins => 5 * n), 1 + (t.id + n) % 2, (t.id + n) % 11 / 10, (t.id + n) % 11 / 10, (t.id + n) % 11 / 10, 1, 0, 1 + (t.id + n) % 2, (t.id + n) % 11 / 10
       from topic t, generate_series(0, ${days} * 288) n where t.name like 'counted %'`,
    `insert into measure_hour (topic_id, at, originals, critical) select topic_id, date_trunc('hour', minute, 'UTC'), sum(originals), sum(critical) from measure_minute
       where topic_id in (select id from topic where name like 'counted %') group by 1, 2`,
    'analyze measure_minute', 'analyze measure_hour',
  ];
}
