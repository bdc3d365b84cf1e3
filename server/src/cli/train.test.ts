import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { fitJudge } from '../judge/analyse/domain/model/fit-judge.js';
import { readOwnPosts, readShippedWeights } from '../judge/analyse/model-files.js';
import { shippedRules } from '../judge/analyse/shipped-rules.js';
import { writeWeights } from '../judge/analyse/weight-file.js';
import { CommandError } from './command.js';
import { trainCommand } from './train.js';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));
const io = { folder, stdin: Readable.from([]), out: () => Promise.resolve(), message: () => undefined };

describe('making the weights', () => {
  it('gives the same bytes of the same posts', () => {
    const some = readOwnPosts().filter((_, at) => at % 40 === 0);
    const make = (): Uint8Array => writeWeights(fitJudge(readShippedWeights(), some, shippedRules, 'test'));
    expect(Buffer.compare(make(), make())).toBe(0);
  });

  it('learns from at least two thousand own posts that hold every category at every level', () => {
    const posts = readOwnPosts();
    expect(posts.length).toBeGreaterThan(2_000);
    const held = new Set(posts.flatMap(({ categories }) => (categories ?? []).map(({ category, level }) => `${category}:${level}`)));
    expect(held.size).toBe(17 * 3);
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
  });

  it('refuses other data than the weights are made from, and a folder without them', async () => {
    await expect(trainCommand.run(['--data', 'nowhere'], io)).rejects.toThrow(/en_goemotions\.tsv is not in/);
    writeFileSync(join(folder, 'en_goemotions.tsv'), 'polarity\ttext\nneu\tchanged\n');
    await expect(trainCommand.run(['--data', '.'], io)).rejects.toThrow(/is not the file the weights are made from \(SHA-256 /);
    await expect(trainCommand.run(['--fast'], io)).rejects.toThrow(CommandError);
  });
});
