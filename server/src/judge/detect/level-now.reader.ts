import { Injectable } from '@nestjs/common';
import type { ReasonValue } from '@hinomi/shared/contracts/insight';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { MeasureReader } from '../measure/measure.reader.js';
import type { Tone, Windows } from '../measure/measure.reader.js';
import { evaluateLevel } from './domain/level-rules.js';
import type { LevelInput } from './domain/level-rules.js';
import { levelOf, reachOf, ruleOf, scoreRisk } from './domain/risk-score.js';
import type { RiskScore } from './domain/risk-score.js';

/** What was counted of one topic, as the rules look at it. */
export type Measured = { sensitivity: Sensitivity; windows: Windows; baseline: { value: number; historyDays: number }; authorsOf: Partial<Record<Category, number>> };
/** What the rules say at this moment; the level shown may be higher, because it falls slowly. */
export type LevelNow = { rule: string; reason: Words; values: ReasonValue[]; tone3h: Tone };

/** Answers how near a topic is to its next level, by the same rules that call it. Changes nothing. */
@Injectable()
export class LevelNowReader {
  constructor(private readonly measures: MeasureReader) {}

  /** Counts what thresholds are held against. */
  async measure(topic: { id: number; sensitivity: Sensitivity }, nowMs: number): Promise<Measured> {
    const [windows, baseline, authorsOf] = await Promise.all([
      this.measures.windows(topic.id, nowMs), this.measures.baseline(topic.id, nowMs), this.measures.crisisAuthors3h(topic.id, nowMs),
    ]);
    return { sensitivity: topic.sensitivity, windows, baseline, authorsOf };
  }

  /** 危険度 of a topic that stands at `level`. The other voices hold a level down but are no threshold, so they need not be counted for it. */
  score(level: Level, measured: Measured): RiskScore {
    return scoreRisk(level, evaluateLevel(toInput(measured, uncounted)).values);
  }

  /** What the rules say now, other voices and all. */
  async judge(topicId: number, measured: Measured, nowMs: number): Promise<LevelNow> {
    const tone3h = await this.measures.tone3h(topicId, nowMs);
    const { rule, reason, values } = evaluateLevel(toInput(measured, tone3h));
    return { rule, reason, tone3h, values: values.map((value) => ({ ...value, rule: ruleOf(value.name), level: levelOf(ruleOf(value.name)), reach: reachOf(value) })) };
  }
}

const uncounted: Tone = { criticism: 0, counter: 0, topical: 0 };

function toInput({ sensitivity, windows, baseline, authorsOf }: Measured, tone3h: Tone): LevelInput {
  return {
    sensitivity, critical60: windows.critical60, authors60: windows.authors60, baseline60: baseline.value,
    previousWindow: { critical60: windows.previousCritical60, baseline60: baseline.value },
    critical3h: windows.critical3h, authors3h: windows.authors3h, critical24h: windows.critical24h, maxFollowersCritical: windows.maxFollowers,
    categoryAuthors3h: authorsOf, hasCriticalArticle24h: windows.hasArticle24h, risingSources: windows.risingSources, repostGrowth: null,
    posts3h: windows.posts3h, copyShare3h: windows.posts3h === 0 ? 0 : 1 - windows.texts3h / windows.posts3h, tone3h, historyDays: baseline.historyDays,
  };
}
