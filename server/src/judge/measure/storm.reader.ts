import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { findStormStart } from './domain/spread/find-storm.js';
import type { StagePost } from './domain/spread/judge-stage.js';
import { MeasureReader } from './measure.reader.js';
import type { Span } from './sample.reader.js';

const stepMs = 600_000;
/** A storm that is older than the period is followed back so far. */
const lookBackMs = 3 * 86_400_000;

/** Answers when the storm of a period began and with which post. */
@Injectable()
export class StormReader {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasureReader,
  ) {}

  /** Milliseconds; null where the period has no storm. */
  async start(topicId: number, { fromMs, toMs }: Span): Promise<number | null> {
    const [steps, baseline] = await Promise.all([this.measures.series(topicId, fromMs - lookBackMs, toMs, stepMs / 1_000), this.measures.baseline(topicId, toMs)]);
    return findStormStart(steps.map(({ at, critical }) => ({ atMs: at.getTime(), critical })), { fromMs: Math.floor(fromMs / stepMs) * stepMs, toMs, stepMs, baselineAnHour: baseline.value });
  }

  /** The first critical original of a span. */
  async firstCritical(topicId: number, { fromMs, toMs }: Span): Promise<StagePost | null> {
    const [row] = await this.database.query<{ id: string; at: Date }>(
      `select mention_id as id, sort_at as at from judgement where topic_id = $1 and is_critical and sort_at >= to_timestamp($2) and sort_at < to_timestamp($3) order by sort_at, mention_id limit 1`,
      [topicId, fromMs / 1_000, toMs / 1_000]);
    return row === undefined ? null : { id: row.id, atMs: row.at.getTime() };
  }
}
