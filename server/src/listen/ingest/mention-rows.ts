import type { Judgement, JudgementLabel, Mention } from '@hinomi/shared/contracts/mention';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Category, Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import { copyKeyOf } from './domain/copy-shape.js';
import { toWork } from './work-state.reader.js';
import type { WorkRow } from './work-state.reader.js';

/** Columns of a judgement as the list reads them (prefix j_). */
export const judgementColumns = `j.topic_id as j_topic_id, j.polarity as j_polarity, j.scores as j_scores, j.margin as j_margin, j.is_uncertain as j_is_uncertain,
  j.stance as j_stance, j.kind as j_kind, j.language as j_language, j.risk_level as j_risk_level, j.categories as j_categories, j.reasons as j_reasons, j.rules_version as j_rules_version,
  case when j.label_id is not null then (
    select json_build_object('id', l.id, 'by', p.name, 'at', l.at, 'isConfirmation', l.is_confirmation, 'isInherited', l.mention_id <> j.mention_id)
    from label l join person p on p.id = l.person_id where l.id = j.label_id) end as j_label`;

/**
 * Whether a post is by an account that some topic names as the company's own; the list of those is made once a query.
 * Only A–Z have small letters here (as in topic/domain/imitated-handle.ts): the Kelvin sign must not pass for a K.
 */
const isOfficial = `coalesce(lower(ltrim(m.author_handle, '@') collate "C") = any ((select array_agg(lower(ltrim(normalize(h, NFKC), '@') collate "C")) from topic t, unnest(t.official_handles) h where t.removed_at is null)::text[]), false)`;

export const mentionColumns = `m.id, m.source_id, s.name as source_name, s.channel, m.external_id, m.url, m.author_id, m.author_handle, m.author_name,
  m.author_followers::float8, m.title, m.text, m.text_is_full, m.content_warning, m.posted_at, m.first_seen_at, m.sort_at, m.is_clock_suspect, m.edited_at, m.deleted_at,
  m.topic_ids, m.reposts::float8, m.likes::float8, m.replies::float8, m.quotes::float8, m.views::float8, m.bookmarks::float8, m.rating, m.parent_id, m.repost_of, m.quote_of,
  m.links, m.tags, ${isOfficial} as is_official, (extract(epoch from m.sort_at) * 1000000)::bigint as sort_micros`;

export type JudgementRow = {
  j_topic_id: number | null; j_polarity: Polarity | null; j_scores: number[]; j_margin: number; j_is_uncertain: boolean; j_stance: Stance; j_kind: Kind; j_language: string;
  j_risk_level: RiskLevel; j_categories: { category: Category; level: number; confidence: number }[]; j_reasons: Judgement['reasons']; j_rules_version: string; j_label: JudgementLabel | null;
};
export type MentionRow = {
  id: string; source_id: number; source_name: string; channel: Channel; external_id: string; url: string | null; author_id: string | null; author_handle: string | null;
  author_name: string | null; author_followers: number | null; title: string | null; text: string; text_is_full: boolean; content_warning: string | null; posted_at: Date | null;
  first_seen_at: Date; sort_at: Date; is_clock_suspect: boolean; edited_at: Date | null; deleted_at: Date | null; topic_ids: number[]; reposts: number | null; likes: number | null;
  replies: number | null; quotes: number | null; views: number | null; bookmarks: number | null; rating: number | null; parent_id: string | null; repost_of: string | null;
  quote_of: string | null; links: string[]; tags: string[]; is_official: boolean; sort_micros: string;
};

/** A judgement row as screens get it; null where the mention is not judged, or judging failed. */
export function toJudgement(row: JudgementRow): Judgement | null {
  if (row.j_polarity === null || row.j_topic_id === null) return null;
  const [negative = 0, neutral = 0, positive = 0] = row.j_scores;
  return {
    topicId: row.j_topic_id === 0 ? null : row.j_topic_id, polarity: row.j_polarity, scores: { negative, neutral, positive }, margin: row.j_margin,
    isUncertain: row.j_is_uncertain, stance: row.j_stance, kind: row.j_kind, language: row.j_language, riskLevel: row.j_risk_level,
    categories: row.j_categories, reasons: row.j_reasons, rulesVersion: row.j_rules_version,
    label: row.j_label === null ? null : { ...row.j_label, at: new Date(row.j_label.at).toISOString() },
  };
}

const keyOf = ({ id, title, text, repost_of: repostOf }: MentionRow): string => copyKeyOf({ id, title, text, repostOf });

/** A mention row as screens get it; `copyKey` where it is known already. */
export function toMention(row: MentionRow & WorkRow & Partial<JudgementRow>, copyKey = keyOf(row)): Mention {
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
  return {
    id: row.id, sourceId: row.source_id, sourceName: row.source_name, channel: row.channel, externalId: row.external_id, url: row.url,
    authorId: row.author_id, authorHandle: row.author_handle, authorName: row.author_name, authorFollowers: row.author_followers,
    title: row.title, text: row.text, textIsFull: row.text_is_full, contentWarning: row.content_warning, postedAt: iso(row.posted_at),
    firstSeenAt: row.first_seen_at.toISOString(), sortAt: row.sort_at.toISOString(), isClockSuspect: row.is_clock_suspect,
    editedAt: iso(row.edited_at), deletedAt: iso(row.deleted_at), topicIds: row.topic_ids,
    counts: { reposts: row.reposts, likes: row.likes, replies: row.replies, quotes: row.quotes, views: row.views, bookmarks: row.bookmarks },
    rating: row.rating, parentId: row.parent_id, repostOf: row.repost_of, quoteOf: row.quote_of, links: row.links, tags: row.tags, isOfficial: row.is_official,
    judgement: row.j_topic_id === undefined ? null : toJudgement(row as JudgementRow),
    work: toWork(row), copies: 1, copyKey,
  };
}
