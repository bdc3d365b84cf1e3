import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgePost } from '../judge/analyse/domain/judge-post.js';
import { choiceFigures, polarityFigures, riskFigures } from '../judge/analyse/domain/model/judge-figures.js';
import type { ClassFigures, Judged, Share } from '../judge/analyse/domain/model/judge-figures.js';
import { readLabelledPosts } from '../judge/analyse/domain/model/labelled-post.js';
import { shippedJudge } from '../judge/analyse/shipped-judge.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';

const usage = 'evaluate FILE.tsv';

function readFileName(args: readonly string[]): string {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
    const [file, ...rest] = positionals;
    if (file !== undefined && rest.length === 0) return file;
  } catch (error) {
    throw new CommandError(`evaluate: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)} (usage: ${usage})`);
  }
  throw new CommandError(`usage: ${usage}`);
}

const percent = (value: number): string => (value * 100).toFixed(1);
const withInterval = ({ share, low, high, of }: Share): string => (of === 0 ? '–\t\t0' : `${percent(share)}\t${percent(low)}–${percent(high)}\t${String(of)}`);

function classLines(part: string, classes: readonly ClassFigures[]): string[] {
  return classes.filter(({ precision, recall }) => precision.of + recall.of > 0).flatMap(({ name, precision, recall, f1 }) => [
    `${part}.${name}\tprecision\t${withInterval(precision)}`, `${part}.${name}\trecall\t${withInterval(recall)}`, `${part}.${name}\tf1\t${percent(f1)}\t\t`,
  ]);
}

function polarityLines(part: string, judged: readonly Judged[]): string[] {
  const figures = polarityFigures(judged);
  if (figures === null) return [];
  return [
    `${part}\taccuracy\t${withInterval(figures.accuracy)}`, `${part}\tmacro_f1\t${percent(figures.macroF1)}\t\t`, `${part}\tmacro_recall\t${percent(figures.macroRecall)}\t\t`,
    `${part}\tnegative_recall_at_precision_75\t${percent(figures.negativeRecallAt75)}\t\t`, ...classLines(part, figures.classes),
  ];
}

function choiceLines(of: 'kind' | 'stance', judged: readonly Judged[]): string[] {
  const figures = choiceFigures(judged, of);
  return figures === null ? [] : [`${of}\taccuracy\t${withInterval(figures.accuracy)}`, ...classLines(of, figures.classes)];
}

function riskLines(judged: readonly Judged[]): string[] {
  const figures = riskFigures(judged);
  if (figures === null) return [];
  const levels: [string, Share][] = [['recall_level_2_and_above', figures.alertRecall], ['recall_level_3', figures.crisisRecall], ['false_alarms_at_level_0', figures.falseAlarms], ['exact_level', figures.level]];
  return [
    ...classLines('category', [figures.micro]), ...levels.filter(([, share]) => share.of > 0).map(([name, share]) => `risk\t${name}\t${withInterval(share)}`), ...classLines('category', figures.classes),
  ];
}

/** Lines of the table: part, figure, value, 95 % interval, number of posts; tab-separated, percent. */
export function figureTable(judged: readonly Judged[]): string[] {
  const languages = [...new Set(judged.map(({ judged: { language } }) => language))].toSorted();
  const ofLanguage = languages.length < 2 ? [] : languages.flatMap((language) => polarityLines(`polarity.${language}`, judged.filter((one) => one.judged.language === language)));
  return ['part\tfigure\tpercent\tinterval\tposts', ...polarityLines('polarity', judged), ...ofLanguage, ...riskLines(judged), ...choiceLines('kind', judged), ...choiceLines('stance', judged)];
}

async function runEvaluate(args: readonly string[], io: CommandIo): Promise<number> {
  const name = readFileName(args);
  const table = await readFile(resolve(io.folder, name), 'utf8').catch((error: unknown) => {
    throw new CommandError(`${name}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    const posts = readLabelledPosts(table, (line, reason) => io.message(`${name}:${String(line)}: ${reason}`));
    const judged = posts.map((post): Judged => ({ post, judged: judgePost({ text: post.text, target: post.target, language: post.language }, shippedJudge) }));
    await io.out(`${figureTable(judged).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(`${name}: ${error.message}`);
    throw error;
  }
}

/** Labelled posts (text, polarity and any of target, stance, kind, category, risk_level, language) → a table of figures with intervals. */
export const evaluateCommand: Command = { name: 'evaluate', usage, run: runEvaluate };
