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

/** The channels a source can be made for today; the others follow with their connectors. */
export const sourceChannels = ['rss', 'bluesky', 'webhook'] as const;
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
