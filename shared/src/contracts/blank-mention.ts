import type { NeutralMention } from './neutral-line.ts';

/** A mention of which nothing is known yet; a connector fills in what its source states. */
export const blankMention: Omit<NeutralMention, 'external_id' | 'source' | 'text'> = {
  url: null, author_id: null, author_handle: null, author_name: null, author_followers: null, text_is_full: true, title: null, content_warning: null, language: null,
  posted_at: null, received_at: null, reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
  parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {},
};

/** What could not be read of an answer; `line` counts from 1, null = the whole. */
export type ReadingProblem = { line: number | null; reason: string };
