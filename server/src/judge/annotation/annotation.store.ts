import { Injectable } from '@nestjs/common';
import type { AnnotationBody } from '@hinomi/shared/contracts/annotation';
import type { Transaction } from '../../platform/database/database.js';

export type StoredNote = { id: number; topicId: number; text: string; version: number; isRemoved: boolean };

/** Writes notes beside curves. */
@Injectable()
export class AnnotationStore {
  /** A note, held until the transaction ends; null where there is none. */
  async find(tx: Transaction, annotationId: number): Promise<StoredNote | null> {
    const [row] = await tx.query<StoredNote>('select id, topic_id as "topicId", text, version, removed_at is not null as "isRemoved" from annotation where id = $1 for update', [annotationId]);
    return row ?? null;
  }

  /** How many notes stand beside the topic; two additions at once are counted one after the other. Null where there is no such topic. */
  async count(tx: Transaction, topicId: number): Promise<number | null> {
    if ((await tx.query('select 1 from topic where id = $1 and removed_at is null for no key update', [topicId])).length === 0) return null;
    const [row] = await tx.query<{ count: number }>('select count(*)::integer as count from annotation where topic_id = $1 and removed_at is null', [topicId]);
    return row?.count ?? 0;
  }

  async add(tx: Transaction, topicId: number, { kind, at, text, url }: AnnotationBody, personId: number): Promise<number> {
    const [row] = await tx.query<{ id: number }>('insert into annotation (topic_id, kind, at, text, url, changed_by) values ($1, $2, $3, $4, $5, $6) returning id', [topicId, kind, at, text, url, personId]);
    if (row === undefined) throw new Error('the annotation was not added');
    return row.id;
  }

  async change(tx: Transaction, annotationId: number, { kind, at, text, url }: AnnotationBody, personId: number): Promise<void> {
    await tx.execute('update annotation set kind = $2, at = $3, text = $4, url = $5, version = version + 1, changed_at = now(), changed_by = $6 where id = $1', [annotationId, kind, at, text, url, personId]);
  }

  async setRemoved(tx: Transaction, annotationId: number, isRemoved: boolean, personId: number): Promise<void> {
    await tx.execute('update annotation set removed_at = case when $2 then now() end, version = version + 1, changed_at = now(), changed_by = $3 where id = $1', [annotationId, isRemoved, personId]);
  }
}
