import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { replayCommand } from './replay.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  await writeFile(join(folder, 'topics.json'), JSON.stringify([{ name: 'ミナモ', include: ['ミナモ', 'minamo'], exclude: ['水面'], official_handles: ['minamo_app'] }]));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

type News = { topic: string; at: string; level: number; from: number; category: string | null; tags: string[]; reasons: string[]; tone: { criticism: number; counter: number; topical: number } };
type Line = Record<string, unknown>;
const minute = 60_000;
const start = Date.parse('2026-11-10T03:00:00Z');
const at = (minutes: number): string => new Date(start + minutes * minute).toISOString();

async function run(lines: readonly (Line | string)[], ...more: string[]): Promise<{ news: News[]; messages: string[]; code: number }> {
  await writeFile(join(folder, 'in.ndjson'), lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const messages: string[] = [];
  let out = '';
  const code = await replayCommand.run(['in.ndjson', '--topics', 'topics.json', ...more], {
    folder, stdin: Readable.from([]), out: (text) => { out += text; return Promise.resolve(); }, message: (line) => { messages.push(line); },
  });
  return { code, messages, news: out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as News) };
}

const angry = ['最悪', '許せない', 'ひどすぎる', 'もう使わない', '謝罪しろ', '本当に腹が立つ', '信じられない対応', 'がっかりした'];
const scenes = ['返金もされない', '二重に請求された', '電話がつながらない', 'アプリが落ちて使えない', '説明が嘘だった', '店員に怒鳴られた', '個人情報が漏れた', '問い合わせを無視された', '解約させてもらえない'];
const post = (n: number, minutes: number, more: Line = {}): Line => ({
  external_id: `p${n}`, source: 'x', author_id: `u${n}`, text: `ミナモ、${scenes[n % scenes.length]}。${angry[n % angry.length]}。その${String.fromCodePoint(0x4e00 + n * 7)}の件`, posted_at: at(minutes), received_at: at(minutes), ...more,
});
const storm = (count: number, fromMinute: number, apart: number, more: Line = {}): Line[] => Array.from({ length: count }, (_value, n) => post(n, fromMinute + n * apart, more));
const highest = (news: readonly News[]): number => Math.max(1, ...news.map(({ level }) => level));

describe('the command replay', () => {
  it('follows a storm up and down by the clock of its lines', async () => {
    const { code, news, messages } = await run([...storm(80, 0, 0.5), { external_id: 'late', source: 'x', text: '天気がいい', received_at: at(600) }]);
    expect({ code, messages }).toEqual({ code: 0, messages: [] });
    const levels = news.filter(({ level, from }) => level !== from).map(({ level }) => level);
    expect(levels.slice(0, 2)).toEqual([2, 3]);
    expect(levels.at(-1)).toBe(1);
    expect(news[0]).toMatchObject({ topic: 'ミナモ' });
    const risen = news.find(({ level }) => level === 3);
    expect(Date.parse(risen?.at ?? '')).toBeLessThan(start + 40 * minute);
    expect(risen?.reasons[0]).toMatch(/件/);
    expect(risen?.tone.criticism).toBeGreaterThan(0.5);
    expect(news.every(({ at: time }) => time.endsWith('Z'))).toBe(true);
  });

  it('follows a level for an hour past the last line', async () => {
    const { news } = await run(storm(15, 0, 1));
    expect(Date.parse(news.at(-1)?.at ?? '')).toBeGreaterThan(start + 15 * minute);
  });

  it('says nothing of posts that do not match, of excluded words and of the company itself', async () => {
    const quiet = [...storm(60, 0, 0.5, { text: '別の会社が最悪、許せない' }), ...storm(60, 40, 0.5, { external_id: 'x', text: '水面のミナモがひどい' }), ...storm(60, 80, 0.5, { author_handle: 'minamo_app', author_id: 'o' })];
    const { news } = await run(quiet.map((line, n) => ({ ...line, external_id: `q${n}` })));
    expect(highest(news)).toBe(1);
  });

  it('counts the same post once, however often it comes, and the copies of one text as one', async () => {
    const again = Array.from({ length: 200 }, (_value, n) => post(1, 0, { received_at: at(n / 10) }));
    expect(highest((await run(again)).news)).toBe(1);
    const copies = storm(120, 0, 0.3, { text: 'ミナモは最悪の会社。返金もされない。みんな使うのをやめよう。絶対に許せない' }).map((line, n) => ({ ...line, text: `${String(line['text'])} ${'!'.repeat(n % 5)} https://example.com/${n}` }));
    const { news } = await run(copies);
    expect(highest(news)).toBeLessThan(3);
    expect(news.some(({ tags }) => tags.includes('copies'))).toBe(true);
  });

  it('counts hours that arrive at once where they belong, and says that they came late', async () => {
    // Three posts an hour for ten hours are no storm, though all thirty arrive within a minute.
    const { news } = await run(Array.from({ length: 30 }, (_value, n) => post(n, n * 20, { received_at: at(600 + n / 60) })));
    expect(highest(news)).toBeLessThan(3);
    expect(news.flatMap(({ reasons }) => reasons).join()).toContain('遅れて届いた');
  });

  it('takes an edit for what the post says now', async () => {
    const harmless = storm(60, 0, 0.5, { text: 'ミナモのアプリを入れました。よろしくお願いします' }).map((line, n): Line => ({ ...line, text: `${String(line['text'])} ${String.fromCodePoint(0x4e00 + n * 3)}` }));
    const edits = harmless.map((line, n) => ({ line_kind: 'edit', external_id: line['external_id'], at: at(30 + n / 10), text: post(n, 0)['text'] }));
    expect(highest((await run(harmless)).news)).toBe(1);
    expect(highest((await run([...harmless, ...edits])).news)).toBeGreaterThanOrEqual(3);
  });

  it('sees one post explode by the counts of its source, and by its reposts', async () => {
    const first = post(1, 0, { author_followers: 300 });
    const engagement = [5, 20, 40, 50].map((minutes, n) => ({ line_kind: 'engagement', external_id: 'p1', at: at(minutes), reposts: [4, 60, 180, 400][n] }));
    const { news } = await run([first, ...engagement]);
    expect(highest(news)).toBe(2);
    expect(news.flatMap(({ reasons }) => reasons).join()).toContain('1件の投稿の拡散');
    const reposts = Array.from({ length: 150 }, (_value, n) => ({ external_id: `r${n}`, source: 'x', author_id: `s${n}`, text: '', repost_of: 'p1', received_at: at(1 + n / 5) }));
    expect(highest((await run([first, ...reposts])).news)).toBe(2);
  });

  it('keeps what was counted when posts are taken down', async () => {
    const lines = storm(80, 0, 0.5);
    const { news } = await run([...lines, ...lines.map(({ external_id: id }) => ({ line_kind: 'tombstone', tombstone_of: id, at: at(41), reason: 'deleted' }))]);
    expect(highest(news)).toBeGreaterThanOrEqual(3);
  });

  it('does not believe clocks that run ahead, nor count what is months old', async () => {
    expect(highest((await run(storm(80, 0, 0.5).map((line, n) => ({ ...line, posted_at: at(100_000 + n), received_at: at(n / 2) })))).news)).toBeGreaterThanOrEqual(3);
    const { news } = await run(storm(80, 0, 0.5).map((line, n) => ({ ...line, posted_at: at(-200_000 - n), received_at: at(n / 2) })));
    expect(highest(news)).toBe(1);
  });

  it('is more eager at sensitivity high and more reserved at low', async () => {
    const lines = storm(22, 0, 0.5);
    const levels = [];
    for (const sensitivity of ['low', 'standard', 'high']) levels.push(highest((await run(lines, '--sensitivity', sensitivity)).news));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels[0]).toBeLessThan(levels[2] ?? 0);
  });

  it('tells bad lines by their number and goes on', async () => {
    const { code, messages, news } = await run(['{', ...storm(80, 0, 0.5), '[]', '{"line_kind":"edit"}', '']);
    expect(code).toBe(0);
    expect(messages).toEqual(['in.ndjson:1: not JSON', 'in.ndjson:82: not a JSON object', expect.stringMatching(/^in\.ndjson:83: /)]);
    expect(highest(news)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['no topics', ['in.ndjson'], /^usage: replay FILE/],
    ['two files', ['a', 'b', '--topics', 'topics.json'], /^usage: replay FILE/],
    ['a file that is not there', ['nowhere', '--topics', 'topics.json'], /^replay: cannot read nowhere: ENOENT$/],
    ['topics that are not there', ['in.ndjson', '--topics', 'nowhere'], /^replay: cannot read nowhere: ENOENT$/],
    ['an unknown sensitivity', ['in.ndjson', '--topics', 'topics.json', '--sensitivity', 'wild'], /^replay: unknown sensitivity "wild"/],
    ['an unknown option', ['in.ndjson', '--wild'], /^replay: /],
  ])('ends with one clear line for %s', async (_case, args, message) => {
    await writeFile(join(folder, 'in.ndjson'), '');
    const failed = await replayCommand.run(args, { folder, stdin: Readable.from([]), out: () => Promise.resolve(), message: () => undefined }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CommandError);
    expect((failed as Error).message).toMatch(message);
  });

  it('ends with one clear line for topics that are none', async () => {
    await writeFile(join(folder, 'bad.json'), '[{"name":"ミナモ"}]');
    await writeFile(join(folder, 'in.ndjson'), '');
    await expect(replayCommand.run(['in.ndjson', '--topics', 'bad.json'], { folder, stdin: Readable.from([]), out: () => Promise.resolve(), message: () => undefined })).rejects.toThrow(/^replay: cannot read bad\.json: 0\.include/);
  });
});
