import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openRooms, product } from './built-product.ts';
import { printFigure } from './figures.ts';

const rows = Number(process.env['BENCH_CSV_ROWS'] ?? 1_000_000);
const targetRate = 8_000;
const targetMegabytes = 200;

/** A file as a monitoring tool writes it: some 230 bytes a row, a bad row in a thousand. */
async function writeFile(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write('\ufeff投稿ID,投稿日時,媒体,投稿者名,ユーザー名,フォロワー数,本文,URL,リポスト数,いいね数\r\n');
  const start = Date.UTC(2026, 9, 1);
  for (let n = 0; n < rows; n += 1) {
    const at = n % 1_000 === 999 ? 'いつか' : new Date(start + n * 2_000).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/');
    const line = `csv${n},${at},Twitter,見本 ${n % 5_000},mihon_${n % 5_000},${n % 9_000},"ミナモの新しい味について、駅前で並んだ人の話を聞いた。""思ったより""良いという。その${n}",https://x.mihon.example/mihon/status/${n},${n % 30},${n % 200}\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

/** The most memory this process held while `work` ran, above what it held before, in megabytes. */
async function measureMemory<T>(work: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  await setImmediate();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 100);
  try {
    return { result: await work(), megabytes: (most - before) / 1_048_576 };
  } finally {
    clearInterval(watch);
  }
}

/** Rows a second of a CSV file, read alone and stored the way the command and the screen store it, and the memory that takes. */
export async function benchCsv(cluster: { appUrl: string }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hinomi-csv-'));
  const path = join(folder, 'posts.csv');
  const rooms = await openRooms(cluster.appUrl);
  try {
    await writeFile(path);
    const read = await timed(async () => {
      let lines = 0;
      for await (const part of await product.readImportFile(path, null)) lines += part.rejected.length + part.byChannel.reduce((sum, [, some]) => sum + some.length, 0);
      return lines;
    });
    const parts = { database: rooms.get(product.Database), ingest: rooms.get(product.IngestService), parts: rooms.get(product.ImportPartService), audit: rooms.get(product.AuditService) };
    const run = async () => timed(async () => product.storeImport(await product.readImportFile(path, null), { file: 'posts.csv', source: `ベンチ ${Date.now()}` }, parts, { message: () => undefined }));
    const { result: stored, megabytes } = await measureMemory(run);
    const taken = stored.value.added + stored.value.rejected;
    if (read.value !== rows || taken !== rows) throw new Error(`${read.value} rows were read and ${taken} taken in, of ${rows}`);
    const rate = rows / stored.seconds;
    printFigure(`CSV of ${rows} rows, read alone, rows/s`, `${Math.round(rows / read.seconds)}`);
    printFigure('  read, matched and stored, rows/s', `${Math.round(rate)}`, { text: `≥ ${targetRate}`, isMet: rate >= targetRate });
    printFigure('  memory above the idle process', `${megabytes.toFixed(0)} MB`, { text: `≤ ${targetMegabytes} MB`, isMet: megabytes <= targetMegabytes });
  } finally {
    await rooms.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1_000 };
}
