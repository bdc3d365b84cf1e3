import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { dataStates, levelSchema, levelTags } from '../vocabulary/level.ts';
import { instant, smallId, wordsSchema } from './fields.ts';
import { sourceHealth } from './source.ts';

/** State of one topic as its card shows it. Counts are critical originals unless said otherwise. */
export const topicCard = z.object({
  topicId: smallId, name: z.string(), level: levelSchema, levelSince: instant.nullable(), tags: z.array(z.enum(levelTags)),
  dataState: z.enum(dataStates),
  /** 0–100: twenty points a level, and within them how much of the next threshold is reached. */
  riskScore: z.number().int().min(0).max(100),
  critical60: z.number().int(), authors60: z.number().int(),
  /** Usual critical originals in an hour at this hour of the week. */
  baseline60: z.number(), ratio: z.number(),
  mentions60: z.number().int(),
  /** Critical originals of the last 10 minutes and of the 10 before. */
  critical10: z.number().int(), previous10: z.number().int(),
  tone60: z.object({ negative: z.number().int(), neutral: z.number().int(), positive: z.number().int() }),
  /** Mentions per hour, oldest first, 24 values. */
  spark: z.array(z.number().int()), sparkCritical: z.array(z.number().int()),
  channels: z.array(z.enum(channels)),
  reason: wordsSchema.nullable(), openAlertId: smallId.nullable(), lastMentionAt: instant.nullable(),
});
export type TopicCard = z.infer<typeof topicCard>;

export const sourceStrip = z.object({ sourceId: smallId, name: z.string(), channel: z.enum(channels), intervalSeconds: z.number().int(), health: sourceHealth });
export type SourceStrip = z.infer<typeof sourceStrip>;
export const monitorState = z.object({ at: instant, topics: z.array(topicCard), sources: z.array(sourceStrip), hasTopics: z.boolean(), hasSources: z.boolean(), isOutboxLate: z.boolean() });
export type MonitorState = z.infer<typeof monitorState>;

export const periods = ['1h', '6h', '24h', '7d'] as const;
export type Period = (typeof periods)[number];
export const seriesQuery = z.strictObject({ period: z.enum(periods).default('24h') });
/** At most 300 points; `baseline` is the usual number of critical originals in one step at that hour. */
export const topicSeries = z.object({
  topicId: smallId, period: z.enum(periods), stepSeconds: z.number().int(),
  points: z.array(z.object({
    at: instant, all: z.number().int(), critical: z.number().int(), negative: z.number().int(), neutral: z.number().int(),
    positive: z.number().int(), baseline: z.number(),
  })),
  levels: z.array(z.object({ at: instant, level: levelSchema, from: levelSchema })),
});
export type TopicSeries = z.infer<typeof topicSeries>;
