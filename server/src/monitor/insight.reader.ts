import { Injectable } from '@nestjs/common';
import type { NewWords, Reasons, Spread, Voices } from '@hinomi/shared/contracts/insight';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { Clock } from '../platform/clock/clock.js';
import { AppError } from '../platform/http/app-error.js';
import { TopicReader } from '../listen/topic/topic.reader.js';
import type { ActiveTopic } from '../listen/topic/topic.reader.js';
import { periodSteps } from './domain/fill-series.js';
import { InsightRooms } from './insight-rooms.js';
import { KeptAnswers } from './kept-answers.js';

/** Long enough for a crowd to share an answer in a storm, short beside the minutes the figures are about. */
const keptForMs = 5_000;
const recordsFromMs = 30 * 86_400_000;
const mostRecords = 50;

/** Composes what stands behind the curve of one topic. Every question throws not_found for a topic not in use. */
@Injectable()
export class InsightReader {
  private readonly voicesKept = new KeptAnswers<Voices>(keptForMs);
  private readonly spreadKept = new KeptAnswers<Spread>(keptForMs);
  private readonly wordsKept = new KeptAnswers<NewWords>(keptForMs);

  constructor(
    private readonly clock: Clock,
    private readonly topics: TopicReader,
    private readonly rooms: InsightRooms,
  ) {}

  async voices(topicId: number, period: Period): Promise<Voices> {
    await this.mustFind(topicId);
    return this.voicesKept.get(`${topicId} ${period}`, async () => ({ topicId, period, ...(await this.rooms.voices.read(topicId, this.spanOf(period))) }));
  }

  async spread(topicId: number, period: Period): Promise<Spread> {
    await this.mustFind(topicId);
    return this.spreadKept.get(`${topicId} ${period}`, async () => ({ topicId, period, ...(await this.rooms.spread.read(topicId, this.spanOf(period))) }));
  }

  async newWords(topicId: number, period: Period): Promise<NewWords> {
    const { name, query } = await this.mustFind(topicId);
    return this.wordsKept.get(`${topicId} ${period}`, async () => ({ topicId, period, ...(await this.rooms.newWords.read(topicId, this.spanOf(period), [name, ...query.any, ...query.all])) }));
  }

  /** The values of this moment, and the record of changes. The level shown falls slowly, so the rules may say less than it. */
  async reasons(topicId: number): Promise<Reasons> {
    const topic = await this.mustFind(topicId);
    const nowMs = this.clock.now();
    const [measured, levels, changes] = await Promise.all([
      this.rooms.now.measure([topic], nowMs), this.rooms.levels.levels(), this.rooms.levels.changes(topicId, new Date(nowMs - recordsFromMs), new Date(nowMs)),
    ]);
    const input = measured.get(topicId);
    if (input === undefined) throw new AppError('not_found');
    const standing = levels.get(topicId);
    const level = standing?.level ?? 1;
    const { score, nearest } = this.rooms.now.score(level, input);
    const { rule, reason, values, tone3h } = this.rooms.now.judge(input);
    return {
      topicId, at: new Date(nowMs).toISOString(), level, since: standing?.since.toISOString() ?? null, riskScore: score, rule, reason, values, tone3h, nearest,
      records: changes.slice(-mostRecords).toReversed().map(({ id, at, from, level: to, rule: by, category, tags, reason: why, values: held }) => ({ id, at: at.toISOString(), from, level: to, rule: by, category, tags, reason: why, values: held })),
    };
  }

  private spanOf(period: Period): { fromMs: number; toMs: number } {
    const toMs = this.clock.now() + 1;
    return { fromMs: toMs - periodSteps[period].spanMs, toMs };
  }

  private async mustFind(topicId: number): Promise<ActiveTopic> {
    const topic = (await this.topics.matcher()).topics.find(({ id }) => id === topicId);
    if (topic === undefined) throw new AppError('not_found');
    return topic;
  }
}
