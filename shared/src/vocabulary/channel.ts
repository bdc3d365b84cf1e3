import type { Words } from './words.ts';

/** Where a mention comes from, as the neutral JSON of a mention names it. */
export const channels = [
  'rss', 'bluesky', 'mastodon', 'misskey', 'x', 'youtube', 'appstore', 'googleplay', 'hatena', 'gdelt', 'threads',
  'json', 'csv', 'webhook',
] as const;
export type Channel = (typeof channels)[number];
export const channelWords: Record<Channel, Words> = {
  rss: { ja: 'フィード', en: 'Feed' },
  bluesky: { ja: 'Bluesky', en: 'Bluesky' },
  mastodon: { ja: 'Mastodon', en: 'Mastodon' },
  misskey: { ja: 'Misskey', en: 'Misskey' },
  x: { ja: 'X', en: 'X' },
  youtube: { ja: 'YouTube', en: 'YouTube' },
  appstore: { ja: 'App Store', en: 'App Store' },
  googleplay: { ja: 'Google Play', en: 'Google Play' },
  hatena: { ja: 'はてなブックマーク', en: 'Hatena Bookmark' },
  gdelt: { ja: 'GDELT', en: 'GDELT' },
  threads: { ja: 'Threads', en: 'Threads' },
  json: { ja: 'JSON', en: 'JSON' },
  csv: { ja: 'CSV', en: 'CSV' },
  webhook: { ja: 'Webhook', en: 'Webhook' },
};

/** How the kinds of source are arranged where one is chosen, in this order. */
export const channelGroups = ['social', 'video', 'news', 'link'] as const;
export type ChannelGroup = (typeof channelGroups)[number];
export const channelGroupWords: Record<ChannelGroup, Words> = {
  social: { ja: 'ソーシャルメディア(SNS)', en: 'Social media' },
  video: { ja: '動画・レビュー', en: 'Video and reviews' },
  news: { ja: 'ニュース・ブックマーク', en: 'News and bookmarks' },
  link: { ja: 'ファイル・連携', en: 'Files and other systems' },
};
export const groupOfChannel: Record<Channel, ChannelGroup> = {
  x: 'social', bluesky: 'social', threads: 'social', mastodon: 'social', misskey: 'social',
  youtube: 'video', appstore: 'video', googleplay: 'video',
  rss: 'news', hatena: 'news', gdelt: 'news',
  json: 'link', csv: 'link', webhook: 'link',
};

/** The channels a source can be made for today; the others follow with their connectors. */
export const sourceChannels = ['rss', 'bluesky', 'mastodon', 'misskey', 'x', 'youtube', 'threads', 'appstore', 'googleplay', 'hatena', 'gdelt', 'json', 'webhook'] as const;
export type SourceChannel = (typeof sourceChannels)[number];

/** Health of a source. `late`: nothing good for three expected intervals. */
export const sourceStates = ['new', 'ok', 'late', 'failing', 'paused'] as const;
export type SourceState = (typeof sourceStates)[number];
export const sourceStateWords: Record<SourceState, Words> = {
  new: { ja: '取得前', en: 'Not yet fetched' },
  ok: { ja: '正常', en: 'Healthy' },
  late: { ja: '遅延', en: 'Late' },
  failing: { ja: '失敗', en: 'Failing' },
  paused: { ja: '停止中', en: 'Paused' },
};

/** What can turn in the health of a source. */
export const sourceTurns = ['failing', 'recovered', 'silent', 'heard', 'lost', 'budget_half', 'budget_most', 'budget_spent'] as const;
export type SourceTurn = (typeof sourceTurns)[number];
export const sourceTurnWords: Record<SourceTurn, Words> = {
  failing: { ja: '取得に失敗', en: 'Fetching failed' },
  recovered: { ja: '取得が回復', en: 'Fetching recovered' },
  silent: { ja: '応答なし', en: 'Nothing heard' },
  heard: { ja: '応答が再開', en: 'Heard again' },
  lost: { ja: '取得できない期間', en: 'Span that cannot be had' },
  budget_half: { ja: '利用枠の50%に到達', en: 'Half of the allowance used' },
  budget_most: { ja: '利用枠の80%に到達', en: '80 % of the allowance used' },
  budget_spent: { ja: '利用枠を使い切り', en: 'Allowance used up' },
};
