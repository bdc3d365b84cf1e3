import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';

/** A post of a fictional person in the neutral form; `given` replaces what matters to the test. */
export function neutralPost(externalId: string, text: string, given: Partial<NeutralMention> = {}): NeutralMention {
  return {
    external_id: externalId, source: 'rss', url: null, author_id: `author:${externalId}`, author_handle: null, author_name: '客', author_followers: null,
    text, text_is_full: true, title: null, content_warning: null, language: 'ja', posted_at: new Date().toISOString(), received_at: null,
    reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
    parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {}, ...given,
  };
}

/** `count` posts that name the brand, with ids of this prefix. */
export const brandPosts = (prefix: string, count: number): NeutralMention[] =>
  Array.from({ length: count }, (_, n) => neutralPost(`${prefix}${n}`, `ミナモの話 ${prefix}${n}`));
