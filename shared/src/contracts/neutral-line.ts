import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';

const isoInstant = z.iso.datetime({ offset: true });
const count = z.number().int().nonnegative().nullable();
const text = z.string().nullable();

/** One public post in the neutral form that import, webhook, CLI and connectors share; null where the source is silent. */
export const neutralMention = z.object({
  external_id: z.string().min(1).max(2048),
  source: z.enum(channels),
  url: text, author_id: text, author_handle: text, author_name: text, author_followers: count,
  text: z.string(), text_is_full: z.boolean(), title: text, content_warning: text, language: text,
  posted_at: isoInstant.nullable(), received_at: isoInstant.nullable(),
  reposts: count, likes: count, replies: count, quotes: count, views: count, bookmarks: count,
  rating: z.number().nullable(),
  parent_id: text, root_id: text, repost_of: text, quote_of: text, conversation_id: text,
  links: z.array(z.string()), tags: z.array(z.string()),
  extra: z.record(z.string(), z.unknown()),
});
export type NeutralMention = z.infer<typeof neutralMention>;

/** New counts of a known post. */
export const neutralEngagement = z.object({
  line_kind: z.literal('engagement'), external_id: z.string().min(1).max(2048), at: isoInstant.nullable(),
  reposts: count.optional(), likes: count.optional(), replies: count.optional(), quotes: count.optional(),
  views: count.optional(), bookmarks: count.optional(),
});
export type NeutralEngagement = z.infer<typeof neutralEngagement>;

/** Deleted, protected or withheld at the source. */
export const neutralTombstone = z.object({
  line_kind: z.literal('tombstone'), tombstone_of: z.string().min(1).max(2048), at: isoInstant.nullable(), reason: z.string(),
});
export type NeutralTombstone = z.infer<typeof neutralTombstone>;

/** The post's text was changed at the source; other fields of a mention may come with it. */
export const neutralEdit = neutralMention.partial().extend({
  line_kind: z.literal('edit'), external_id: z.string().min(1).max(2048), at: isoInstant.nullable(), text: z.string(),
});
export type NeutralEdit = z.infer<typeof neutralEdit>;

export type NeutralLine = NeutralMention | NeutralEngagement | NeutralTombstone | NeutralEdit;

/** A line of a file written by hand or by another tool: what is missing counts as null. */
export const importedMention = neutralMention.partial().extend({ external_id: z.string().min(1).max(2048), text: z.string().default('') });
