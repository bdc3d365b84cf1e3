import { Injectable } from '@nestjs/common';
import type { MonitorState, Period, SourceStrip, TopicCard, TopicSeries } from '@hinomi/shared/contracts/monitor';
import type { Source } from '@hinomi/shared/contracts/source';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { AppError } from '../platform/http/app-error.js';
import { DetectReader } from '../judge/detect/detect.reader.js';
import type { TopicLevel } from '../judge/detect/detect.reader.js';
import type { MeasuredTopic } from '../judge/detect/level-input.reader.js';
import { MeasureReader } from '../judge/measure/measure.reader.js';
import { MonitorRooms } from './monitor-rooms.js';
import { MonitorTopics } from './monitor-topics.js';
import { SharedAnswer } from './shared-answer.js';
import { dataStateOf } from './domain/data-state.js';
import { fillSeries, periodSteps } from './domain/fill-series.js';

const hourMs = 3_600_000;
const outboxLateSeconds = 60;
const sharedForMs = 1_000;
type Facts = { nowMs: number; levels: Map<number, TopicLevel>; openAlerts: Map<number, number>; sources: Source[] };

/** Composes what the 監視 screen shows from all wings; it owns no table. */
@Injectable()
export class MonitorReader {
  private readonly shared = new SharedAnswer(() => this.compose(), sharedForMs);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly topics: MonitorTopics,
    private readonly measures: MeasureReader,
    private readonly levels: DetectReader,
    private readonly rooms: MonitorRooms,
  ) {}

  /** What the screen shows now. All screens ask at the same moment, when something changed: they share one answer a second. */
  state(): Promise<MonitorState> {
    return this.shared.get();
  }

  private async compose(): Promise<MonitorState> {
    const nowMs = this.clock.now();
    const [topics, levels, openAlerts, sources, isOutboxLate] = await Promise.all([
      this.topics.active(), this.levels.levels(), this.rooms.alerts.openByTopic(), this.rooms.sources.list(), this.isOutboxLate(),
    ]);
    const facts: Facts = { nowMs, levels, openAlerts, sources };
    const measured = await this.rooms.levelNow.measure(topics, nowMs);
    const watched = sources.filter((source) => !isImport(source));
    const cards: TopicCard[] = [];
    for (const topic of topics) {
      const figures = measured.get(topic.id);
      if (figures !== undefined) cards.push(await this.card(topic, figures, facts));
    }
    return { at: new Date(nowMs).toISOString(), topics: cards, sources: watched.map(toStrip), hasTopics: topics.length > 0, hasSources: watched.length > 0, isOutboxLate };
  }

  /** Throws not_found. */
  async series(topicId: number, period: Period): Promise<TopicSeries> {
    if (!(await this.topics.active()).some((topic) => topic.id === topicId)) throw new AppError('not_found');
    const { stepSeconds, spanMs } = periodSteps[period];
    const stepMs = stepSeconds * 1_000;
    const toMs = Math.floor(this.clock.now() / stepMs) * stepMs + stepMs;
    const fromMs = toMs - spanMs;
    const [buckets, baseline, changes] = await Promise.all([
      this.measures.series(topicId, fromMs, toMs, stepSeconds), this.measures.baseline(topicId, this.clock.now()), this.levels.changes(topicId, new Date(fromMs), new Date(toMs)),
    ]);
    return {
      topicId, period, stepSeconds,
      points: fillSeries(buckets.map((bucket) => ({ ...bucket, atMs: bucket.at.getTime() })), { fromMs, toMs, stepMs, baselineAnHour: baseline.value }),
      levels: changes.map(({ at, level, from }) => ({ at: at.toISOString(), level, from })),
    };
  }

  private async card(topic: { id: number; name: string }, figures: MeasuredTopic, { nowMs, levels, openAlerts, sources }: Facts): Promise<TopicCard> {
    const [hours, recent] = await Promise.all([
      this.measures.series(topic.id, nowMs - 24 * hourMs, nowMs + hourMs, 3_600), this.topics.recent(topic.id, nowMs),
    ]);
    const standing = standingOf(levels.get(topic.id));
    const spark = (read: (bucket: { all: number; critical: number }) => number): number[] => sparkOf(hours, nowMs, read);
    return {
      topicId: topic.id, name: topic.name, ...standing, riskScore: this.rooms.levelNow.score(standing.level, figures).score,
      dataState: dataStateOf(sources.filter((source) => !isImport(source)).map((source) => source.health.state), figures.historyDays),
      critical60: figures.critical60, authors60: figures.authors60, baseline60: figures.baseline60, ratio: figures.critical60 / figures.baseline60,
      mentions60: recent.mentions60, critical10: figures.critical10, previous10: figures.previous10,
      tone60: { negative: recent.negative, neutral: recent.neutral, positive: recent.positive },
      spark: spark((bucket) => bucket.all), sparkCritical: spark((bucket) => bucket.critical),
      channels: recent.channels as Channel[], openAlertId: openAlerts.get(topic.id) ?? null, lastMentionAt: recent.lastAt?.toISOString() ?? null,
    };
  }

  private async isOutboxLate(): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from outbox where state = 'failed' and created_at > now() - interval '7 days' or state = 'waiting' and created_at < now() - make_interval(secs => ${outboxLateSeconds}) limit 1`);
    return rows.length > 0;
  }
}

/** What a topic is called now; one that nobody evaluated yet is calm. */
const standingOf = (level: TopicLevel | undefined): Pick<TopicCard, 'level' | 'levelSince' | 'tags' | 'reason'> =>
  (level === undefined ? { level: 1, levelSince: null, tags: [], reason: null } : { level: level.level, levelSince: level.since.toISOString(), tags: level.tags, reason: level.reason });
const isImport = (source: Source): boolean => Object.keys(source.config).length === 0;
const toStrip = (source: Source): SourceStrip => ({ sourceId: source.id, name: source.name, channel: source.channel, intervalSeconds: source.intervalSeconds, health: source.health });

/** 24 hourly values, oldest first, ending with the hour that runs. */
function sparkOf(buckets: readonly { at: Date; all: number; critical: number }[], nowMs: number, read: (bucket: { all: number; critical: number }) => number): number[] {
  const last = Math.floor(nowMs / hourMs) * hourMs;
  const byHour = new Map(buckets.map((bucket) => [bucket.at.getTime(), read(bucket)]));
  return Array.from({ length: 24 }, (_value, index) => byHour.get(last - (23 - index) * hourMs) ?? 0);
}
