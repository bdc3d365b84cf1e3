import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MentionNote } from '@hinomi/shared/contracts/mention-work';
import type { Transaction } from '../../platform/database/database.js';
import { canonicalJson } from './domain/canonical-json.js';
import { evidenceColumns } from './evidence-rows.js';
import type { EvidenceRow, EvidenceSnapshot } from './evidence-rows.js';

type PostRow = {
  source_id: number; source_name: string; channel: string; external_id: string; url: string | null; author_id: string | null; author_handle: string | null; author_name: string | null;
  author_followers: number | null; title: string | null; text: string; text_is_full: boolean; content_warning: string | null; posted_at: Date | null; first_seen_at: Date; edited_at: Date | null;
  reposts: number | null; likes: number | null; replies: number | null; quotes: number | null; views: number | null; bookmarks: number | null; rating: number | null;
  parent_id: string | null; repost_of: string | null; quote_of: string | null; links: string[]; tags: string[];
};

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function toSnapshot(row: PostRow, takenAt: Date): EvidenceSnapshot {
  const { reposts, likes, replies, quotes, views, bookmarks } = row;
  return {
    takenAt: takenAt.toISOString(), channel: row.channel, sourceName: row.source_name, externalId: row.external_id, url: row.url,
    authorId: row.author_id, authorHandle: row.author_handle, authorName: row.author_name, authorFollowers: row.author_followers,
    title: row.title, text: row.text, textIsFull: row.text_is_full, contentWarning: row.content_warning,
    postedAt: iso(row.posted_at), firstSeenAt: row.first_seen_at.toISOString(), editedAt: iso(row.edited_at),
    counts: { reposts, likes, replies, quotes, views, bookmarks }, rating: row.rating,
    parentId: row.parent_id, repostOf: row.repost_of, quoteOf: row.quote_of, links: row.links, tags: row.tags,
  };
}

/** Writes notes and evidence. */
@Injectable()
export class MentionRecordStore {
  /** Null where there is no such mention. */
  async addNote(tx: Transaction, mentionId: string, authorId: number, text: string): Promise<Pick<MentionNote, 'id' | 'at'> | null> {
    const [row] = await tx.query<{ id: number; at: Date }>(
      'insert into mention_note (mention_id, author_id, text) select id, $2, $3 from mention where id = $1 returning id, at', [mentionId, authorId, text]);
    return row === undefined ? null : { id: row.id, at: row.at.toISOString() };
  }

  /** Whether that note was there, of this mention and this author, and is gone now. */
  async removeNote(tx: Transaction, mentionId: string, noteId: number, authorId: number): Promise<boolean> {
    return (await tx.execute('update mention_note set removed_at = now() where id = $2 and mention_id = $1 and author_id = $3 and removed_at is null', [mentionId, noteId, authorId])) === 1;
  }

  /** Keeps the post as it is at this moment; null where there is no such mention, or it is deleted and nothing is left to keep. */
  async keep(tx: Transaction, mentionId: string, personId: number, takenAt: Date): Promise<EvidenceRow | null> {
    const [post] = await tx.query<PostRow>(
      `select m.source_id, s.name as source_name, s.channel, m.external_id, m.url, m.author_id, m.author_handle, m.author_name, m.author_followers::float8, m.title, m.text, m.text_is_full,
         m.content_warning, m.posted_at, m.first_seen_at, m.edited_at, m.reposts::float8, m.likes::float8, m.replies::float8, m.quotes::float8, m.views::float8, m.bookmarks::float8, m.rating,
         m.parent_id, m.repost_of, m.quote_of, m.links, m.tags
       from mention m join source s on s.id = m.source_id where m.id = $1 and m.deleted_at is null for share of m`, [mentionId]);
    if (post === undefined) return null;
    const snapshot = toSnapshot(post, takenAt);
    const [kept] = await tx.query<{ id: number }>(
      `insert into mention_evidence (mention_id, source_id, external_id, author_id, taken_at, taken_by, snapshot, content_hash) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [mentionId, post.source_id, post.external_id, post.author_id, takenAt, personId, JSON.stringify(snapshot), hash('sha256', canonicalJson(snapshot), 'buffer')]);
    const [row] = await tx.query<EvidenceRow>(`select ${evidenceColumns} where e.id = $1`, [kept?.id]);
    return row ?? null;
  }

  /** Removes a piece of evidence; answers its hash, null where there is none of this mention. */
  async release(tx: Transaction, mentionId: string, evidenceId: number): Promise<string | null> {
    const [row] = await tx.query<{ sha256: string }>(`delete from mention_evidence where id = $2 and mention_id = $1 returning encode(content_hash, 'hex') as sha256`, [mentionId, evidenceId]);
    return row?.sha256 ?? null;
  }
}
