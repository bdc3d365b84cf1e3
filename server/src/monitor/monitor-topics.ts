import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { TopicReader } from '../listen/topic/topic.reader.js';
import type { ActiveTopic } from '../listen/topic/topic.reader.js';

export type RecentCounts = { mentions60: number; negative: number; neutral: number; positive: number; lastAt: Date | null; channels: string[] };

/** Channels are told from this many of the newest posts: in a storm, reading the whole day would make every screen wait. */
const postsForChannels = 2_000;

/** What the cards need to know of topics beyond their critical counts. */
@Injectable()
export class MonitorTopics {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicReader,
  ) {}

  async active(): Promise<Pick<ActiveTopic, 'id' | 'name' | 'sensitivity'>[]> {
    return (await this.topics.matcher()).topics.map(({ id, name, sensitivity }) => ({ id, name, sensitivity }));
  }

  /** Mentions of the last hour by tone, the newest one's time, and the channels of the newest posts of the last 24 hours. */
  async recent(topicId: number, nowMs: number): Promise<RecentCounts> {
    const rows = await this.database.query<RecentCounts>(
      `select coalesce(sum(mentions) filter (where minute > to_timestamp($2) - interval '60 minutes'), 0)::integer as "mentions60",
         coalesce(sum(negative) filter (where minute > to_timestamp($2) - interval '60 minutes'), 0)::integer as negative,
         coalesce(sum(neutral) filter (where minute > to_timestamp($2) - interval '60 minutes'), 0)::integer as neutral,
         coalesce(sum(positive) filter (where minute > to_timestamp($2) - interval '60 minutes'), 0)::integer as positive,
         (select max(sort_at) from judgement where topic_id = $1) as "lastAt",
         array(select distinct s.channel from (select mention_id from judgement where topic_id = $1 and sort_at > to_timestamp($2) - interval '24 hours'
             order by sort_at desc, mention_id desc limit ${postsForChannels}) newest
           join mention m on m.id = newest.mention_id join source s on s.id = m.source_id order by 1) as channels
       from measure_minute where topic_id = $1 and minute > to_timestamp($2) - interval '2 hours' and minute <= to_timestamp($2)`, [topicId, nowMs / 1_000]);
    return rows[0] ?? { mentions60: 0, negative: 0, neutral: 0, positive: 0, lastAt: null, channels: [] };
  }
}
