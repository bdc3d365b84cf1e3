import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shippedJudge } from '../judge/analyse/shipped-judge.js';
import { judgePost } from '../judge/analyse/domain/judge-post.js';
import type { PostJudgement } from '../judge/analyse/domain/post-judgement.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';
import { splitLines } from './split-lines.js';

const usage = 'classify < posts.ndjson';
const idSchema = z.union([z.string(), z.number()]).nullish();
const inputLine = z.object({
  id: idSchema,
  external_id: idSchema,
  text: z.string(),
  target: z.string().nullish(),
  language: z.string().nullish(),
});
const unsafeId = (name: string): RegExp => new RegExp(`"${name}"\\s*:\\s*(-?\\d+)`);

function refuseOptions(args: readonly string[]): void {
  try {
    parseArgs({ args: [...args], allowPositionals: false, strict: true, options: {} });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new CommandError(`classify: ${reason} (usage: ${usage})`);
  }
}

/** `id`, else `external_id`, else the line number, always as text; digits beyond 2^53 are read from the line itself. */
function idOf(value: unknown, line: string, lineNumber: number): string {
  const fields = z.looseObject({}).safeParse(value);
  for (const name of ['id', 'external_id']) {
    const id = fields.success ? fields.data[name] : undefined;
    if (typeof id === 'string' && id !== '') return id;
    if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : unsafeId(name).exec(line)?.[1] ?? String(id);
  }
  return String(lineNumber);
}

function printed(id: string, judged: PostJudgement): Record<string, unknown> {
  return {
    id, language: judged.language, kind: judged.kind, polarity: judged.polarity, polarity_scores: judged.scores, margin: judged.margin,
    uncertain: judged.isUncertain, stance: judged.stance, categories: judged.categories, risk_level: judged.riskLevel, reasons: judged.reasons,
  };
}

function classifyLine(line: string, lineNumber: number): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return JSON.stringify({ id: String(lineNumber), error: 'the line is not JSON' });
  }
  const id = idOf(value, line, lineNumber);
  const parsed = inputLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return JSON.stringify({ id, error: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not a post'}` });
  }
  const { text, target, language } = parsed.data;
  return JSON.stringify(printed(id, judgePost({ text, target: target ?? null, language: language ?? null }, shippedJudge)));
}

async function runClassify(args: readonly string[], io: CommandIo): Promise<number> {
  refuseOptions(args);
  let lineNumber = 0;
  for await (const lines of splitLines(io.stdin)) {
    let output = '';
    for (const line of lines) {
      lineNumber += 1;
      output += `${classifyLine(line, lineNumber)}\n`;
    }
    if (output !== '') await io.out(output);
  }
  return 0;
}

/** Posts as NDJSON on standard input → one judgement a line in the same order; a line that is no post gives its error. */
export const classifyCommand: Command = { name: 'classify', usage, run: runClassify };
