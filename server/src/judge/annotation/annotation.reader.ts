import { Injectable } from '@nestjs/common';
import type { HandAnnotation } from '@hinomi/shared/contracts/annotation';
import { Database } from '../../platform/database/database.js';

type Row = Omit<HandAnnotation, 'at' | 'changedAt'> & { at: Date; changedAt: Date };

const selectNotes = `select a.id, a.topic_id as "topicId", a.kind, a.at, a.text, a.url, p.name as by, a.version, a.changed_at as "changedAt" from annotation a join person p on p.id = a.changed_by`;
const toNote = (row: Row): HandAnnotation => ({ ...row, at: row.at.toISOString(), changedAt: row.changedAt.toISOString() });

/** Of one period; the newest. */
export const mostNotes = 200;

/** Answers what people wrote beside curves. */
@Injectable()
export class AnnotationReader {
  constructor(private readonly database: Database) {}

  /** Notes of a topic in a span (milliseconds, its end excluded), oldest first. */
  async list(topicId: number, fromMs: number, toMs: number): Promise<HandAnnotation[]> {
    const rows = await this.database.query<Row>(
      `${selectNotes} where a.topic_id = $1 and a.removed_at is null and a.at >= to_timestamp($2) and a.at < to_timestamp($3) order by a.at desc, a.id desc limit ${mostNotes}`, [topicId, fromMs / 1_000, toMs / 1_000]);
    return rows.toReversed().map(toNote);
  }

  async find(annotationId: number): Promise<HandAnnotation | null> {
    const [row] = await this.database.query<Row>(`${selectNotes} where a.id = $1 and a.removed_at is null`, [annotationId]);
    return row === undefined ? null : toNote(row);
  }
}
