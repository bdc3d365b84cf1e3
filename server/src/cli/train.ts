import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeRuleData } from '../judge/analyse/data/judge-rule-data.js';
import { fitJudge } from '../judge/analyse/domain/model/fit-judge.js';
import { usualFit } from '../judge/analyse/domain/model/fit-group.js';
import type { JudgeWeights } from '../judge/analyse/domain/model/judge-weights.js';
import { readLabelledPosts } from '../judge/analyse/domain/model/labelled-post.js';
import type { LabelledPost } from '../judge/analyse/domain/model/labelled-post.js';
import { readHeldOutPosts, readOwnPosts, readShippedWeights, weightsFile } from '../judge/analyse/model-files.js';
import { shippedWeightsHash } from '../judge/analyse/shipped-release.js';
import { figuresFile, measureJudge } from '../judge/analyse/shipped-figures.js';
import type { ShippedFigures } from '../judge/analyse/shipped-figures.js';
import { shippedJudge } from '../judge/analyse/shipped-judge.js';
import { shippedRules } from '../judge/analyse/shipped-rules.js';
import { writeWeights } from '../judge/analyse/weight-file.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';

const usage = 'train [--data DIR] [--out FILE] | train --figures';

/**
 * Outside data that may be learned from, with its SHA-256 and how much a row counts beside a post of our own (measured
 * on our own English posts). Only its polarity is used. Credits: server/training/model-card.md.
 */
const outside = [
  { file: 'en_goemotions.tsv', sha256: '8dca17581f8c1731355a161eefe941caedfa67d7febb95f6b6394fc400c5eb20', language: 'en', weight: 0.03 },
  { file: 'en_xed.tsv', sha256: '3e44d1a7a3235f477615468fbceb552bda545314a306b42e0983d2f0a9dfd00a', language: 'en', weight: 0.03 },
] as const;
/** Rounds for a small correction of weights that are learned already. */
const refit = { ...usualFit, rounds: 3, pace: 0.05 };

function readOptions(args: readonly string[]): { data: string | undefined; out: string | undefined; figures: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], strict: true, options: { data: { type: 'string' }, out: { type: 'string' }, figures: { type: 'boolean', default: false } } });
    return { data: values.data, out: values.out, figures: values.figures };
  } catch (error) {
    throw new CommandError(`train: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)} (usage: ${usage})`);
  }
}

async function readOutside(folder: string): Promise<LabelledPost[]> {
  const all: LabelledPost[] = [];
  for (const { file, sha256, language, weight } of outside) {
    const bytes = await readFile(join(folder, file)).catch(() => {
      throw new CommandError(`train: ${file} is not in ${folder}`);
    });
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) throw new CommandError(`train: ${file} is not the file the weights are made from (SHA-256 ${found}, not ${sha256})`);
    for (const post of readLabelledPosts(bytes.toString('utf8'))) all.push({ ...post, id: `${file}:${post.id}`, language, weight });
  }
  return all;
}

/** Learns anew from outside data and own posts, or, without outside data, goes on from the shipped weights with the own posts. */
async function learn(data: string | undefined, io: CommandIo): Promise<JudgeWeights> {
  const own = readOwnPosts();
  if (data === undefined) {
    io.message(`learning on from the shipped weights with ${String(own.length)} posts`);
    return fitJudge(readShippedWeights(), own, shippedRules, judgeRuleData.version, refit);
  }
  const others = await readOutside(resolve(io.folder, data));
  io.message(`learning from ${String(own.length)} own posts and ${String(others.length)} of others`);
  return fitJudge(null, [...own, ...others], shippedRules, judgeRuleData.version);
}

/** Measures the shipped rules and weights on the held-out posts, for the screen that shows the company's own figures beside them. */
async function writeFigures(io: CommandIo): Promise<number> {
  const found: ShippedFigures = { version: shippedJudge.version, weights: shippedWeightsHash, ...measureJudge(readHeldOutPosts(), shippedJudge) };
  const target = fileURLToPath(figuresFile);
  await writeFile(`${target}.part`, `${JSON.stringify(found, null, 2)}\n`);
  await rename(`${target}.part`, target);
  await io.out(`${JSON.stringify({ file: target, posts: found.posts, accuracy: found.accuracy.share })}\n`);
  return 0;
}

async function runTrain(args: readonly string[], io: CommandIo): Promise<number> {
  const { data, out, figures } = readOptions(args);
  if (figures) return writeFigures(io);
  const bytes = writeWeights(await learn(data, io));
  const target = out === undefined ? fileURLToPath(weightsFile) : resolve(io.folder, out);
  await writeFile(`${target}.part`, bytes);
  await rename(`${target}.part`, target);
  await io.out(`${JSON.stringify({ file: target, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })}\n`);
  return 0;
}

/** Makes the file of weights, or with `--figures` the file of figures of those that are shipped: the same data give the same bytes. Takes a minute or two, opens no database and no network. */
export const trainCommand: Command = { name: 'train', usage, run: runTrain };
