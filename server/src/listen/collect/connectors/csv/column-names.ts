import { columnFields } from '@hinomi/shared/vocabulary/import';
import type { ColumnField } from '@hinomi/shared/vocabulary/import';

export { columnFields };
export type { ColumnField };

/**
 * Column names in use, the likeliest first, beside the neutral names themselves. `excerpt` is a part of a text
 * (Meltwater: "Hit Sentence", "Opening Text"); several columns may hold one. Columns with somebody else's polarity are
 * left out on purpose: a text is judged here.
 */
const knownNames: Record<ColumnField, readonly string[]> = {
  external_id: ['id', 'ID', '投稿ID', 'ポストID', 'ツイートID', 'コメントID', 'レビューID', 'post id', 'tweet id', 'status id', 'message id', 'comment id', 'review id', 'mention id', 'document id', 'resource id', 'guid', 'id str', 'tweet id str', '発言ID', '記事ID', '書き込みID', '管理番号'],
  source: ['channel', '媒体種別', 'メディア種別', 'チャネル', 'チャンネル', 'ソース', '情報源', '媒体', '媒体名', 'メディア', 'メディア名', 'サイト名', 'SNS', 'platform', 'プラットフォーム', 'network', 'content source', 'source name', 'site', 'media', 'media type', 'page type', 'メディア種類', 'サイト種別', '媒体種類', '掲載媒体', '掲載サイト', 'SNS種別', 'social network', 'content source name', 'service'],
  url: ['リンク', 'リンクURL', '投稿URL', '記事URL', 'ポストURL', 'ツイートURL', 'ページURL', 'アドレス', 'permalink', 'パーマリンク', 'link', 'post url', 'tweet url', 'post link', 'article url', 'page url', 'uri', '記事リンク', '発言URL', '掲載URL', '元URL', 'permalink url', 'tweet permalink', 'mention url', 'original url', 'web url'],
  author_id: ['投稿者ID', 'ユーザーID', 'ユーザID', 'アカウントID', 'user id', 'account id', 'author user id', '投稿者のID', 'user id str', 'from user id', '発言者ID'],
  author_handle: ['ユーザー名', 'ユーザ名', 'アカウント', 'アカウント名', 'スクリーンネーム', 'スクリーン名', 'ハンドル', 'handle', 'screen name', 'user screen name', 'username', 'user name', 'account', 'author username', 'from user', 'twitter handle', 'x handle', 'x username', 'author handle', '投稿者アカウント', 'ユーザーアカウント'],
  author_name: ['投稿者', '投稿者名', '著者', '著者名', '名前', '氏名', '表示名', 'ニックネーム', 'ハンドルネーム', '発言者', '記者', 'author', 'name', 'display name', 'full name', 'nickname', 'influencer', 'creator', 'byline', 'user', '発言者名', '書き込み者', 'from user name', 'author name', 'user name full', '記者名', '執筆者', 'user name'],
  author_followers: ['フォロワー数', 'フォロワー', '投稿者フォロワー数', 'followers', 'follower count', 'followers count', 'author followers count', 'number of followers', 'x followers', 'twitter followers', 'user followers count', 'author followers', '投稿者のフォロワー数', 'フォロワー人数'],
  text: ['本文', '投稿本文', '投稿内容', '投稿', '投稿文', '内容', 'テキスト', '文章', 'コメント', 'コメント本文', 'メッセージ', 'ポスト', 'ポスト本文', 'ツイート', 'ツイート本文', 'ツイート内容', 'つぶやき', 'レビュー', 'レビュー本文', '口コミ', 'クチコミ', '記事本文', '全文', 'full text', 'body', 'content', 'message', 'post', 'post text', 'tweet', 'tweet text', 'comment', 'comment text', 'review', 'review text', 'mention', 'caption', 'description', '発言内容', '発言', '発言本文', '書き込み内容', '書き込み', '記事内容', '投稿テキスト', 'キャプション', '原文', 'sound bite text', 'mention content', 'mention text', 'post content', 'message text', 'text content', 'status'],
  text_is_full: ['全文か'],
  title: ['タイトル', '件名', '題名', '見出し', '記事タイトル', '記事名', 'headline', 'subject', 'post title', 'article title', 'review title', 'スレッドタイトル', 'page title', 'thread title', 'mention title'],
  content_warning: ['閲覧注意', 'cw'],
  language: ['言語', '言語コード', 'lang', 'locale', 'language code'],
  posted_at: ['投稿日時', '投稿日', '日時', '日付', '投稿時間', '投稿日付', '公開日時', '公開日', '掲載日時', '掲載日', '発信日時', '発信日', '作成日時', '作成日', 'ツイート日時', 'ポスト日時', 'posted', 'date', 'datetime', 'date time', 'timestamp', 'created at', 'created', 'created time', 'published', 'published at', 'publish date', 'published date', 'publication date', 'post date', 'posted date', 'tweet date', '発言日時', '発言日', '書き込み日時', '記事日時', '配信日時', '更新日時', '投稿日時 JST', 'post created at', 'posted on', 'mention date', 'utc date', 'published utc', 'time published', 'time'],
  received_at: ['取得日時', '収集日時', '収集日', '受信日時', 'collected at', 'crawled at', 'fetched at'],
  reposts: ['リポスト数', 'リポスト', 'リツイート数', 'リツイート', 'RT数', 'RT', 'シェア数', 'シェア', '拡散数', 'reposts', 'repost count', 'retweets', 'retweet count', 'shares', 'share count', 'boosts', 'x reposts', 'x retweets', 'twitter retweets', 'リポスト件数', 'リツイート件数', 'share', 'post shares'],
  likes: ['いいね数', 'いいね', 'いいね!', 'お気に入り数', '高評価数', 'ファボ数', 'likes', 'like count', 'favorites', 'favorite count', 'favourites', 'reactions', 'reaction count', 'x likes', 'twitter likes', 'favorite', 'いいね件数', 'post likes', 'engagement likes'],
  replies: ['返信数', '返信', 'リプライ数', 'リプライ', 'コメント数', 'replies', 'reply count', 'comments', 'comment count', 'comments count', 'x replies', 'twitter replies', '返信件数', 'コメント件数', 'post comments'],
  quotes: ['引用数', '引用リポスト数', '引用ポスト数', '引用リツイート数', '引用RT数', 'quote count', 'quote tweets', 'quote posts'],
  views: ['表示回数', '表示数', '閲覧数', '再生回数', '再生数', 'インプレッション数', 'インプレッション', 'ビュー数', 'PV', 'views', 'view count', 'impressions', 'impression count', 'x impressions', '推定表示回数', 'video views', 'post views'],
  bookmarks: ['ブックマーク数', 'ブックマーク', '保存数', 'bookmark count', 'saves'],
  rating: ['評価', '評点', '星', '星の数', '星数', 'レーティング', 'stars', 'star rating', 'score'],
  parent_id: ['返信先ID', '親ID', '親投稿ID', 'in reply to', 'in reply to id', 'in reply to status id', 'reply to id', 'parent', 'in reply to status id str', 'in reply to tweet id', 'thread entry reply to', 'reply to'],
  root_id: ['スレッドID', 'thread id'],
  repost_of: ['リポスト元ID', 'リツイート元ID', 'retweeted status id', 'repost of id'],
  quote_of: ['引用元ID', 'quoted status id', 'quote of id'],
  conversation_id: ['会話ID'],
  links: ['本文中のURL', 'リンク一覧', 'urls'],
  tags: ['ハッシュタグ', 'タグ', 'hashtags', 'hashtag'],
  posted_time: ['投稿時刻', '投稿時間', '時刻', '時間', 'time', 'post time'],
  excerpt: ['opening text', 'hit sentence', '抜粋', '記事抜粋', '冒頭文', '要約', '概要', 'snippet', 'excerpt', 'summary', 'lead', '本文抜粋', '記事概要', '該当文', 'ヒット文'],
  reach: ['リーチ', 'リーチ数', '推定リーチ'],
};

/** A column name without what writers vary: case, width, spaces, underscores and signs. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}\u200b\ufeff]+/gu, '');
}

/** The same without a remark in brackets, as in 投稿日時(JST). */
export const foldBareName = (name: string): string => foldName(name.normalize('NFKC').replace(/[([【〔].*?[)\]】〕]/g, ''));

/** Folded names in the order they are looked for, of every field. */
export const namesByField: ReadonlyMap<ColumnField, readonly string[]> = new Map(
  columnFields.map((field) => [field, [...new Set([field, ...knownNames[field]].map(foldName))]]),
);

const fieldSet: ReadonlySet<string> = new Set(columnFields);
export const isColumnField = (name: string): name is ColumnField => fieldSet.has(name);
