import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { percentile, printFigure } from './figures.ts';

type Post = { text: string; target: string | null; language: string | null };
const server = new URL('../../server/', import.meta.url);
const rounds = 4;
const wholeLines = 100_000;

/** The built judge in this process, and the posts it is measured on. */
async function loadJudge(): Promise<{ judge: (post: Post) => unknown; posts: Post[] }> {
  const { shippedJudge } = await import(new URL('dist/judge/analyse/shipped-judge.js', server).href) as { shippedJudge: unknown };
  const { judgePost } = await import(new URL('dist/judge/analyse/domain/judge-post.js', server).href) as { judgePost: (post: Post, judge: unknown) => unknown };
  const { readHeldOutPosts, readOwnPosts } = await import(new URL('dist/judge/analyse/model-files.js', server).href) as { readHeldOutPosts: () => Post[]; readOwnPosts: () => Post[] };
  return { judge: (post) => judgePost(post, shippedJudge), posts: [...readHeldOutPosts(), ...readOwnPosts()] };
}

/** Start and memory in a process of its own, which has loaded nothing else: until one post is judged. */
async function startAlone(): Promise<{ startMs: number; memoryMb: number }> {
  const at = (file: string): string => JSON.stringify(new URL(`dist/judge/analyse/${file}.js`, server).href);
  const script = `const memory = process.memoryUsage.rss(); const started = performance.now();
    const { shippedJudge } = await import(${at('shipped-judge')}); const { judgePost } = await import(${at('domain/judge-post')});
    judgePost({ text: 'ミナモのアプリ、起動できない。最悪', target: 'ミナモ', language: 'ja' }, shippedJudge);
    process.stdout.write(JSON.stringify({ startMs: performance.now() - started, memoryMb: (process.memoryUsage.rss() - memory) / 2 ** 20 }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => { said += part.toString(); });
  await once(child, 'close');
  return JSON.parse(said) as { startMs: number; memoryMb: number };
}

function postsPerCpuSecond(posts: readonly Post[], work: (post: Post) => unknown): number {
  for (const post of posts) work(post);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const post of posts) work(post);
  const spent = process.cpuUsage(before);
  return (rounds * posts.length * 1e6) / (spent.user + spent.system);
}

function slowest(posts: readonly Post[], work: (post: Post) => unknown): number {
  const times = posts.map((post) => {
    const started = performance.now();
    work(post);
    return performance.now() - started;
  });
  return percentile(times, 99);
}

/** Posts through the whole command: one process, its start and reading and printing included. */
async function wholeProcess(posts: readonly Post[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('bin/hinomi.mjs', server)), 'classify'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  for (let line = 0; line < wholeLines; line += 1) {
    const { text, target } = posts[line % posts.length] as Post;
    if (!child.stdin.write(`${JSON.stringify({ text, target })}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  return (performance.now() - started) / 1_000;
}

/**
 * Others beside ours, where they are installed (they are no part of the project: `npm i --no-save kuromoji vader-sentiment`
 * in a folder named by BENCH_PEERS).
 */
async function peers(): Promise<Record<string, (post: Post) => unknown>> {
  const folder = process.env['BENCH_PEERS'];
  if (folder === undefined) return {};
  const load = createRequire(`${folder}/x.js`);
  const found: Record<string, (post: Post) => unknown> = {};
  try {
    const kuromoji = load('kuromoji') as { builder(options: { dicPath: string }): { build(done: (error: unknown, tokenizer: { tokenize(text: string): unknown }) => void): void } };
    const tokenizer = await new Promise<{ tokenize(text: string): unknown }>((done, fail) => kuromoji.builder({ dicPath: `${folder}/node_modules/kuromoji/dict` }).build((error, made) => (error === null ? done(made) : fail(error as Error))));
    found['kuromoji, tokens only'] = ({ text }) => tokenizer.tokenize(text);
  } catch { /* not installed */ }
  try {
    const vader = load('vader-sentiment') as { SentimentIntensityAnalyzer: { polarity_scores(text: string): unknown } };
    found['VADER port'] = ({ text }) => vader.SentimentIntensityAnalyzer.polarity_scores(text);
  } catch { /* not installed */ }
  return found;
}

/** How fast posts are judged: rate, slowest, start, memory, and the command as a whole. */
export async function benchClassify(): Promise<void> {
  const { startMs, memoryMb } = await startAlone();
  const { judge, posts } = await loadJudge();
  const rate = postsPerCpuSecond(posts, judge);
  const p99 = slowest(posts, judge);
  printFigure('judging, posts per CPU-second', Math.round(rate).toString(), { text: '≥ 60,000', isMet: rate >= 60_000 });
  printFigure('judging one post, p99', `${p99.toFixed(3)} ms`, { text: '≤ 1 ms', isMet: p99 <= 1 });
  printFigure('start of the judge', `${startMs.toFixed(0)} ms`, { text: '≤ 200 ms', isMet: startMs <= 200 });
  printFigure('memory of the judge', `+${memoryMb.toFixed(0)} MB`, { text: '≤ +60 MB', isMet: memoryMb <= 60 });
  for (const [name, work] of Object.entries(await peers())) printFigure(`${name}, posts per CPU-second`, Math.round(postsPerCpuSecond(posts, work)).toString());
  const seconds = await wholeProcess(posts);
  printFigure(`classify of ${wholeLines.toLocaleString('en')} lines as a whole process`, `${seconds.toFixed(1)} s, ${Math.round(wholeLines / seconds).toString()} lines/s`);
}
