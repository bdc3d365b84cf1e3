import { Injectable } from '@nestjs/common';
import type { EvaluatedValue } from '@hinomi/shared/contracts/alert';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

export type TopicLevel = { topicId: number; level: Level; since: Date; tags: LevelTag[]; reason: Words | null; evaluatedAt: Date };
export type LevelChange = { id: number; topicId: number; at: Date; from: Level; level: Level; rule: string; category: Category | null; tags: LevelTag[]; reason: Words; values: EvaluatedValue[] };

const changeColumns = 'id, topic_id as "topicId", at, from_level as "from", level, rule, category, tags, reason, evaluated as "values"';

/** Answers which level topics have, and how they came to it. */
@Injectable()
export class DetectReader {
  constructor(private readonly database: Database) {}

  async levels(): Promise<Map<number, TopicLevel>> {
    const rows = await this.database.query<TopicLevel>('select topic_id as "topicId", level, since, tags, reason, evaluated_at as "evaluatedAt" from topic_level');
    return new Map(rows.map((row) => [row.topicId, row]));
  }

  /** One change, read in the transaction that acts on it. */
  async change(tx: Transaction, changeId: number): Promise<LevelChange | null> {
    return (await tx.query<LevelChange>(`select ${changeColumns} from level_change where id = $1`, [changeId]))[0] ?? null;
  }

  /** Changes of a topic in a span of time, oldest first. */
  changes(topicId: number, from: Date, to: Date): Promise<LevelChange[]> {
    return this.database.query<LevelChange>(`select ${changeColumns} from level_change where topic_id = $1 and at >= $2 and at <= $3 order by at, id`, [topicId, from, to]);
  }
}
