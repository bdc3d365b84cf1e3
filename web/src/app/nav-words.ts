import type { Words } from '@hinomi/shared/vocabulary/words';

/** Words of the screens in the navigation; `g` and the search use them too. */
export const navWords = {
  monitor: { ja: '監視', en: 'Monitor' },
  mentions: { ja: '投稿', en: 'Mentions' },
  columns: { ja: '列', en: 'Columns' },
  alerts: { ja: 'アラート', en: 'Alerts' },
  sources: { ja: '情報源', en: 'Sources' },
  imports: { ja: '取り込み', en: 'Import' },
  quarantine: { ja: '隔離', en: 'Quarantine' },
  topics: { ja: 'トピック', en: 'Topics' },
  learning: { ja: '判定の学習', en: 'Learning' },
  accuracy: { ja: '判定の精度', en: 'Accuracy' },
  words: { ja: '判定の言葉', en: 'Words for judging' },
  opinion: { ja: '第二の意見', en: 'Second opinion' },
  people: { ja: '人', en: 'People' },
  walls: { ja: '壁面表示', en: 'Wall displays' },
  company: { ja: '会社・業務時間', en: 'Company and hours' },
  notices: { ja: '通知', en: 'Notices' },
  audit: { ja: '監査ログ', en: 'Audit log' },
  deletions: { ja: '削除義務の履行', en: 'Deletion duties' },
  holds: { ja: '法的保全', en: 'Legal holds' },
  retention: { ja: '保存期間', en: 'Keeping times' },
  status: { ja: '状態', en: 'Status' },
  help: { ja: 'ヘルプ', en: 'Help' },
  me: { ja: '自分の設定', en: 'My settings' },
} as const satisfies Record<string, Words>;
