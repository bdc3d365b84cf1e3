import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { planSample } from './domain/voice/plan-sample.js';
import type { MinuteCount } from './domain/voice/plan-sample.js';

/** A span of time, milliseconds; its end is not part of it. */
export type Span = { readonly fromMs: number; readonly toMs: number };
/** The first four parameters of a statement that holds `sampleOf`, whether it sees all posts, and how many posts of any tone the span has. */
export type Sample = { readonly parameters: unknown[]; readonly isSample: boolean; readonly mentions: number; readonly limit: number };

/**
 * SQL of the judged posts to look at: those of topic $1 that meet the condition, in the blocks $2–$4 of the plan. Each
 * block is one short walk of an index by topic and time, however large the storm.
 */
export const sampleOf = (columns: string, condition: string): string =>
  `select picked.* from unnest($2::float8[], $3::float8[], $4::integer[]) as block(from_s, to_s, take)
   cross join lateral (select ${columns} from judgement where topic_id = $1 and ${condition} and sort_at >= to_timestamp(block.from_s) and sort_at < to_timestamp(block.to_s)
     order by sort_at desc limit block.take) picked`;

/** Answers which posts of a span to look at where they are too many for all. The plan comes from the counts by minute. */
@Injectable()
export class SampleReader {
  constructor(private readonly database: Database) {}

  /** `of`: critical originals, or posts of any tone. At most `limit` posts are then read. */
  async plan(topicId: number, { fromMs, toMs }: Span, of: 'critical' | 'mentions', limit: number): Promise<Sample> {
    // By the hour where the span is long: the blocks of a sample are coarser than that anyway.
    const unit = toMs - fromMs > 2 * 86_400_000 ? 'hour' : 'minute';
    const rows = await this.database.query<{ at: Date; mentions: number; critical: number }>(
      `select date_trunc('${unit}', minute) as at, sum(mentions)::integer as mentions, sum(critical)::integer as critical from measure_minute
       where topic_id = $1 and minute >= date_trunc('minute', to_timestamp($2)) and minute < to_timestamp($3) group by 1 order by 1`, [topicId, fromMs / 1_000, toMs / 1_000]);
    const minutes = rows.map((row): MinuteCount => ({ atMs: row.at.getTime(), posts: row[of] }));
    const { blocks, isSample } = planSample(minutes, { fromMs, toMs }, limit);
    return {
      parameters: [topicId, blocks.map((block) => block.fromMs / 1_000), blocks.map((block) => block.toMs / 1_000), blocks.map(({ take }) => take)],
      isSample, mentions: rows.reduce((sum, row) => sum + row.mentions, 0), limit,
    };
  }
}
