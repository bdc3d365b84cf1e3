import { Injectable } from '@nestjs/common';
import type { ReasonValue } from '@hinomi/shared/contracts/insight';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { evaluateLevel } from './domain/level-rules.js';
import type { LevelInput } from './domain/level-rules.js';
import { levelOf, reachOf, ruleOf, scoreRisk } from './domain/risk-score.js';
import type { RiskScore } from './domain/risk-score.js';
import { LevelInputReader } from './level-input.reader.js';
import type { AskedTopic, MeasuredTopic } from './level-input.reader.js';

/** What the rules say at this moment; the level shown may be higher, because it falls slowly. */
export type LevelNow = { rule: string; reason: Words; values: ReasonValue[]; tone3h: LevelInput['tone3h'] };

/** Answers how near topics are to their next level, by the same figures and rules that call it. Changes nothing. */
@Injectable()
export class LevelNowReader {
  constructor(private readonly inputs: LevelInputReader) {}

  /** What thresholds are held against, topic by topic. */
  measure(topics: readonly AskedTopic[], nowMs: number): Promise<Map<number, MeasuredTopic>> {
    return this.inputs.read(topics, nowMs);
  }

  /** 危険度 of a topic that stands at `level`. */
  score(level: Level, input: LevelInput): RiskScore {
    return scoreRisk(level, evaluateLevel(input).values);
  }

  /** What the rules say of these figures. */
  judge(input: LevelInput): LevelNow {
    const { rule, reason, values } = evaluateLevel(input);
    return { rule, reason, tone3h: input.tone3h, values: values.map((value) => ({ ...value, rule: ruleOf(value.name), level: levelOf(ruleOf(value.name)), reach: reachOf(value) })) };
  }
}
