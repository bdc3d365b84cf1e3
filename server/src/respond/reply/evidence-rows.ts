import type { Evidence } from '@hinomi/shared/contracts/mention-work';

/** The post as it was kept. Times are ISO 8601 in UTC; what the source did not say is null. */
export type EvidenceSnapshot = {
  takenAt: string; channel: string; sourceName: string; externalId: string; url: string | null;
  authorId: string | null; authorHandle: string | null; authorName: string | null; authorFollowers: number | null;
  title: string | null; text: string; textIsFull: boolean; contentWarning: string | null;
  postedAt: string | null; firstSeenAt: string; editedAt: string | null;
  counts: { reposts: number | null; likes: number | null; replies: number | null; quotes: number | null; views: number | null; bookmarks: number | null };
  rating: number | null; parentId: string | null; repostOf: string | null; quoteOf: string | null; links: string[]; tags: string[];
  /** Its source has deleted the post: what it said is gone from the copy, the hash of it stays. */
  isEmptied?: true;
};

export const evidenceColumns = `e.id, e.taken_at, p.name as taken_by, encode(e.content_hash, 'hex') as sha256, e.snapshot from mention_evidence e join person p on p.id = e.taken_by`;
export type EvidenceRow = { id: number; taken_at: Date; taken_by: string; sha256: string; snapshot: EvidenceSnapshot };

/** A piece of evidence as screens get it. */
export function toEvidence({ id, taken_at, taken_by, sha256, snapshot }: EvidenceRow): Evidence {
  const text = snapshot.title === null ? snapshot.text : `${snapshot.title}\n${snapshot.text}`;
  return {
    id, takenAt: taken_at.toISOString(), takenBy: taken_by, sha256, url: snapshot.url, text,
    author: snapshot.authorName ?? snapshot.authorHandle, postedAt: snapshot.postedAt, isEmptied: snapshot.isEmptied === true,
  };
}
