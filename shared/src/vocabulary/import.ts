import type { Words } from './words.ts';

/** Neutral fields a column can fill, and helps: a separate time of day, a part of a text, an estimated reach. */
export const columnFields = [
  'external_id', 'source', 'url', 'author_id', 'author_handle', 'author_name', 'author_followers', 'text', 'text_is_full', 'title', 'content_warning',
  'language', 'posted_at', 'received_at', 'reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks', 'rating', 'parent_id', 'root_id', 'repost_of',
  'quote_of', 'conversation_id', 'links', 'tags', 'posted_time', 'excerpt', 'reach',
] as const;
export type ColumnField = (typeof columnFields)[number];
export const columnFieldWords: Record<ColumnField, Words> = {
  external_id: { ja: '投稿ID', en: 'Post ID' },
  source: { ja: '媒体', en: 'Medium' },
  url: { ja: 'URL', en: 'Address' },
  author_id: { ja: '投稿者のID', en: 'Author ID' },
  author_handle: { ja: '投稿者のアカウント名', en: 'Author account' },
  author_name: { ja: '投稿者の表示名', en: 'Author name' },
  author_followers: { ja: 'フォロワー数', en: 'Followers' },
  text: { ja: '本文', en: 'Text' },
  text_is_full: { ja: '全文かどうか', en: 'Text is full' },
  title: { ja: 'タイトル', en: 'Title' },
  content_warning: { ja: '閲覧注意の説明', en: 'Content warning' },
  language: { ja: '言語', en: 'Language' },
  posted_at: { ja: '投稿日時', en: 'Posted at' },
  received_at: { ja: '取得日時', en: 'Collected at' },
  reposts: { ja: 'リポスト数', en: 'Reposts' },
  likes: { ja: 'いいね数', en: 'Likes' },
  replies: { ja: '返信数', en: 'Replies' },
  quotes: { ja: '引用数', en: 'Quotes' },
  views: { ja: '表示回数', en: 'Views' },
  bookmarks: { ja: 'ブックマーク数', en: 'Bookmarks' },
  rating: { ja: '評価', en: 'Rating' },
  parent_id: { ja: '返信先の投稿ID', en: 'Reply to (post ID)' },
  root_id: { ja: 'スレッドの先頭の投稿ID', en: 'Thread (post ID)' },
  repost_of: { ja: 'リポスト元の投稿ID', en: 'Repost of (post ID)' },
  quote_of: { ja: '引用元の投稿ID', en: 'Quote of (post ID)' },
  conversation_id: { ja: '会話のID', en: 'Conversation ID' },
  links: { ja: '本文中のURL', en: 'Links in the text' },
  tags: { ja: 'ハッシュタグ', en: 'Hashtags' },
  posted_time: { ja: '投稿時刻(日付と別の列)', en: 'Time of day (own column)' },
  excerpt: { ja: '本文の抜粋', en: 'Excerpt' },
  reach: { ja: 'リーチ', en: 'Reach' },
};

/**
 * The life of an import: bytes arrive, it is ready to be looked at, it runs; what it added may be taken back.
 * `paused`, `failed` and `running` keep their place, so that nothing is read twice into the counts.
 */
export const importStates = ['uploading', 'ready', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];
export const importStateWords: Record<ImportState, Words> = {
  uploading: { ja: 'アップロード中', en: 'Uploading' },
  ready: { ja: '確認待ち', en: 'To be checked' },
  running: { ja: '取り込み中', en: 'Running' },
  paused: { ja: '一時停止', en: 'Paused' },
  done: { ja: '完了', en: 'Done' },
  cancelled: { ja: '中止', en: 'Cancelled' },
  failed: { ja: '中断', en: 'Interrupted' },
  undoing: { ja: '取り消し中', en: 'Being undone' },
  undone: { ja: '取り消し済み', en: 'Undone' },
};

export const importActs = ['pause', 'resume', 'cancel', 'undo'] as const;
export type ImportAct = (typeof importActs)[number];
/** From which states each order is allowed, and where it leads; anything else is refused. */
export const importMoves: Record<ImportAct | 'start', { from: readonly ImportState[]; to: ImportState }> = {
  start: { from: ['ready'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused', 'failed'], to: 'running' },
  cancel: { from: ['uploading', 'ready', 'running', 'paused', 'failed'], to: 'cancelled' },
  undo: { from: ['done', 'cancelled'], to: 'undoing' },
};

/** Encodings a person can order, as WHATWG names them. */
export const fileEncodings = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type FileEncoding = (typeof fileEncodings)[number];
export const fileEncodingWords: Record<FileEncoding, Words> = {
  'utf-8': { ja: 'UTF-8', en: 'UTF-8' },
  shift_jis: { ja: 'Shift_JIS(CP932)', en: 'Shift_JIS (CP932)' },
  'euc-jp': { ja: 'EUC-JP', en: 'EUC-JP' },
  'iso-2022-jp': { ja: 'ISO-2022-JP(JIS)', en: 'ISO-2022-JP (JIS)' },
  'utf-16le': { ja: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { ja: 'UTF-16 BE', en: 'UTF-16 BE' },
  'windows-1252': { ja: '欧文(Windows-1252)', en: 'Western (Windows-1252)' },
};
export const fileDelimiters = [',', '\t', ';'] as const;
export type FileDelimiter = (typeof fileDelimiters)[number];
export const fileDelimiterWords: Record<FileDelimiter, Words> = {
  ',': { ja: 'カンマ', en: 'Comma' },
  '\t': { ja: 'タブ', en: 'Tab' },
  ';': { ja: 'セミコロン', en: 'Semicolon' },
};

/** Bytes of one piece of an upload, and of a whole file. */
export const pieceBytes = 4 * 1_024 * 1_024;
export const mostFileBytes = 1_024 * 1_024 * 1_024;
