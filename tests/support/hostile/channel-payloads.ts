import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { escapeXml } from '../fakes/polled-server.ts';

/** What a stranger can write into one post; a channel uses the parts it has. */
export type Planted = { id: string; text: string; author: string; title: string; link: string };
export type JsonChannel = Exclude<Channel, 'rss' | 'hatena' | 'appstore' | 'csv' | 'demo'>;
export type XmlChannel = 'rss' | 'hatena' | 'appstore';

const at = '2026-09-21T14:13:20.000Z';
const epoch = String(Date.parse(at) / 1_000);
const home = 'https://social.mihon.example';

/** Answers in the documented shapes of each source, with hostile words in every place a stranger fills. */
export const jsonPayloads: Record<JsonChannel, (planted: Planted) => unknown> = {
  bluesky: ({ id, text, link }) => ({
    did: 'did:plc:mihonmihonmihonmihonmihon', time_us: 1_790_000_000_000_000, kind: 'commit',
    commit: { rev: 'r', operation: 'create', collection: 'app.bsky.feed.post', rkey: id, cid: 'bafyx', record: {
      $type: 'app.bsky.feed.post', createdAt: at, langs: ['ja'], text, tags: [text.slice(0, 60)],
      facets: [{ index: { byteStart: 0, byteEnd: 3 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: link }] }], embed: { $type: 'app.bsky.embed.external', external: { uri: link, title: text.slice(0, 100), description: '' } },
    } },
  }),
  mastodon: ({ id, text, author, link }) => ({
    id, created_at: at, in_reply_to_id: null, sensitive: false, spoiler_text: '', visibility: 'public', language: 'ja', uri: `${home}/users/hanako/statuses/${id}`, url: link,
    replies_count: 1, reblogs_count: 2, favourites_count: 3, edited_at: null, content: `<p>${escapeXml(text)}</p><p><a href="${escapeXml(link)}">a</a></p>`, reblog: null, tags: [{ name: text.slice(0, 60), url: link }], mentions: [], media_attachments: [],
    account: { id: '9', username: author, acct: author, display_name: author, url: link, uri: `${home}/users/hanako`, followers_count: 3 }, poll: null, card: { url: link, title: text.slice(0, 100), description: '' },
  }),
  misskey: ({ id, text, author, link }) => ({
    id, createdAt: at, userId: 'u1', user: { id: 'u1', username: author, host: null, name: author }, text: `${text} ${link}`, cw: null, visibility: 'public', localOnly: false, renoteCount: 0, repliesCount: 0, reactions: { '👍': 1 },
    fileIds: [], files: [], tags: [text.slice(0, 60)], replyId: null, renoteId: null, uri: `${home}/notes/${id}`, url: link,
  }),
  x: ({ id, text, author, link }) => ({
    data: [{ id, text, author_id: '5', created_at: at, lang: 'ja', edit_history_tweet_ids: [id], conversation_id: id, public_metrics: { retweet_count: 1, reply_count: 2, like_count: 3, quote_count: 4, bookmark_count: 5, impression_count: 6 },
      entities: { urls: [{ start: 0, end: 3, url: 'https://t.co/a', expanded_url: link, unwound_url: link, display_url: 'a' }], hashtags: [{ start: 0, end: 3, tag: text.slice(0, 60) }] } }],
    includes: { users: [{ id: '5', name: author, username: author, public_metrics: { followers_count: 3 } }] }, meta: { result_count: 1, newest_id: id, oldest_id: id },
  }),
  youtube: ({ id, text, author, link }) => ({
    kind: 'youtube#commentThreadListResponse', items: [{ kind: 'youtube#commentThread', id, snippet: { channelId: 'UCa', videoId: 'v1', totalReplyCount: 0, isPublic: true, canReply: true, topLevelComment: { kind: 'youtube#comment', id, snippet: {
      authorDisplayName: author, authorChannelUrl: link, authorChannelId: { value: 'UCb' }, channelId: 'UCa', videoId: 'v1', textDisplay: escapeXml(text), textOriginal: text, likeCount: 1, publishedAt: at, updatedAt: at } } } }],
  }),
  threads: ({ id, text, author, link }) => ({ data: [{ id, text, media_type: 'TEXT_POST', permalink: link, username: author, shortcode: 'C', timestamp: '2026-09-21T14:13:20+0000', is_quote_post: false, is_reply: false, has_replies: false, link_attachment_url: link, topic_tag: text.slice(0, 60) }] }),
  googleplay: ({ id, text, author, title }) => ({ reviews: [{ reviewId: id, authorName: author, comments: [{ userComment: { text: `${title}\t${text}`, lastModified: { seconds: epoch, nanos: 0 }, starRating: 1, reviewerLanguage: 'ja', thumbsUpCount: 2 } }] }] }),
  gdelt: ({ id, title, link }) => ({ articles: [{ url: link.startsWith('http') ? link : `https://news.mihon.example/${id}`, url_mobile: link, title, seendate: '20260921T141320Z', socialimage: link, domain: 'news.mihon.example', language: 'Japanese', sourcecountry: 'Japan' }] }),
  json: ({ id, text, author, title, link }) => ([{ id, text, author, title, url: link, date: at, tags: [text.slice(0, 60)], links: [link] }]),
  webhook: ({ id, text, author, title, link }) => ({ external_id: id, text, title, author_handle: author, author_name: author, url: link, posted_at: at, links: [link], tags: [text.slice(0, 60)], extra: { link } }),
};

export const xmlPayloads: Record<XmlChannel, (planted: Planted) => string> = {
  rss: ({ id, text, author, title, link }) => `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>みほんの声</title><link>https://feed.mihon.example/</link>`
    + `<item><guid isPermaLink="false">${escapeXml(id)}</guid><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link><dc:creator>${escapeXml(author)}</dc:creator><pubDate>Mon, 21 Sep 2026 14:13:20 GMT</pubDate>`
    + `<category>${escapeXml(text.slice(0, 60))}</category><description>${escapeXml(escapeXml(text))}</description></item></channel></rss>`,
  hatena: ({ id, title, link }) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#">`
    + `<channel rdf:about="x"><title>みほんの検索</title></channel><item rdf:about="https://news.mihon.example/${encodeURIComponent(id)}"><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link><dc:date>${at}</dc:date><hatena:bookmarkcount>3</hatena:bookmarkcount></item></rdf:RDF>`,
  appstore: ({ id, text, author, title, link }) => `<?xml version="1.0" encoding="utf-8"?><feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom"><id>https://itunes.apple.com/x</id><title>x</title>`
    + `<entry><updated>2026-09-21T14:13:20-00:00</updated><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><content type="text">${escapeXml(text)}</content><im:rating>2</im:rating><im:version>1.0</im:version>`
    + `<author><name>${escapeXml(author)}</name><uri>${escapeXml(link)}</uri></author><link rel="related" href="${escapeXml(link)}"/></entry></feed>`,
};

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvPayload = ({ id, text, author, title, link }: Planted): string => `id,本文,title,投稿者,URL,投稿日時\r\n${[id, text, title, author, link, '2026-09-21 23:13'].map(cell).join(',')}\r\n`;

/** The raw answer of every channel that is read, as text. */
export const payloads: Readonly<Record<string, (planted: Planted) => string>> = {
  ...Object.fromEntries(Object.entries(jsonPayloads).map(([channel, compose]) => [channel, (planted: Planted) => JSON.stringify(compose(planted))])),
  ...xmlPayloads, csv: csvPayload,
};

export const harmless: Planted = { id: '1900000000000000001', text: 'ミナモの話', author: 'hanako', title: 'ミナモの題', link: 'https://minamo.example/a' };
