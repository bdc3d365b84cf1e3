import type { Words } from './words.ts';

/** What the page of the installation's state looks at. */
export const statusChecks = ['database', 'disk', 'backup', 'source', 'queue', 'outbox', 'process', 'clock', 'audit', 'retention'] as const;
export type StatusCheck = (typeof statusChecks)[number];
export const statusCheckWords: Record<StatusCheck, Words> = {
  database: { ja: 'データベース', en: 'Database' },
  disk: { ja: 'ディスク', en: 'Disk' },
  backup: { ja: 'バックアップ', en: 'Backup' },
  source: { ja: '情報源', en: 'Sources' },
  queue: { ja: '処理待ち', en: 'Waiting work' },
  outbox: { ja: '通知の送信', en: 'Outgoing notices' },
  process: { ja: 'サーバー', en: 'Server' },
  clock: { ja: '時計', en: 'Clock' },
  audit: { ja: '監査ログの検証', en: 'Audit log check' },
  retention: { ja: '保存期間の処理', en: 'Clearing of old data' },
};

export const healthStates = ['ok', 'attention', 'problem'] as const;
export type HealthState = (typeof healthStates)[number];
export const healthStateWords: Record<HealthState, Words> = {
  ok: { ja: '正常', en: 'OK' },
  attention: { ja: '注意', en: 'Attention' },
  problem: { ja: '問題', en: 'Problem' },
};

/** What is kept for a number of days. */
export const keptThings = ['post', 'count', 'version', 'quarantine', 'outbox'] as const;
export type KeptThing = (typeof keptThings)[number];
export const keptThingWords: Record<KeptThing, Words> = {
  post: { ja: '投稿と判定', en: 'Mentions and judgements' },
  count: { ja: '件数の集計', en: 'Counts over time' },
  version: { ja: '編集前の本文', en: 'Texts before an edit' },
  quarantine: { ja: '隔離した項目', en: 'Quarantined items' },
  outbox: { ja: '送信済みの通知', en: 'Notices that were sent' },
};
