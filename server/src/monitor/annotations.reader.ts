import { Injectable } from '@nestjs/common';
import type { Annotation, AnnotationList, HandAnnotation } from '@hinomi/shared/contracts/annotation';
import type { Alert } from '@hinomi/shared/contracts/alert';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { Clock } from '../platform/clock/clock.js';
import { AppError } from '../platform/http/app-error.js';
import { AnnotationReader, mostNotes } from '../judge/annotation/annotation.reader.js';
import { MarkReader, mostMarks } from '../judge/measure/mark.reader.js';
import type { MarkPost } from '../judge/measure/mark.reader.js';
import { TopicReader } from '../listen/topic/topic.reader.js';
import { AlertReader } from '../respond/alert/alert.reader.js';
import { periodSteps } from './domain/fill-series.js';

const alertsLookedAt = 100;
const none = { text: null, words: null, url: null, mentionId: null, alertId: null, level: null, author: null, hand: null } as const;

/** Puts what happened beside the curve: notes by hand, own posts and articles and alerts that are stored. It copies nothing. */
@Injectable()
export class AnnotationsReader {
  constructor(
    private readonly clock: Clock,
    private readonly topics: TopicReader,
    private readonly notes: AnnotationReader,
    private readonly marks: MarkReader,
    private readonly alerts: AlertReader,
  ) {}

  /** Throws not_found. A note of what is to come within the next step is among them. */
  async list(topicId: number, period: Period): Promise<AnnotationList> {
    const topic = (await this.topics.matcher()).topics.find(({ id }) => id === topicId);
    if (topic === undefined) throw new AppError('not_found');
    const { spanMs, stepSeconds } = periodSteps[period];
    const toMs = this.clock.now() + stepSeconds * 1_000;
    const span = { fromMs: toMs - spanMs, toMs };
    const [notes, marks, page] = await Promise.all([this.notes.list(topicId, span.fromMs, span.toMs), this.marks.read(topicId, span, topic.officialHandles), this.alerts.page({ limit: alertsLookedAt })]);
    const alerts = page.alerts.filter((alert) => alert.topicId === topicId && Date.parse(alert.openedAt) >= span.fromMs && Date.parse(alert.openedAt) < span.toMs);
    const isFull = (kind: MarkPost['kind']): boolean => marks.filter((mark) => mark.kind === kind).length >= mostMarks;
    return {
      annotations: [...notes.map(ofNote), ...marks.map(ofMark), ...alerts.map(ofAlert)].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)) || (a.key < b.key ? -1 : 1)),
      isCapped: notes.length >= mostNotes || isFull('own_post') || isFull('article'),
    };
  }
}

const ofNote = (note: HandAnnotation): Annotation => ({ ...none, key: `hand:${note.id}`, kind: note.kind, at: note.at, text: note.text, url: note.url, hand: note });
const ofMark = ({ id, kind, at, author, text, url }: MarkPost): Annotation => ({ ...none, key: `mention:${id}`, kind, at: at.toISOString(), text: text?.toWellFormed() ?? null, url, mentionId: id, author });
const ofAlert = ({ id, openedAt, peakLevel, reason }: Alert): Annotation => ({ ...none, key: `alert:${id}`, kind: 'alert', at: openedAt, words: reason, alertId: id, level: peakLevel });
