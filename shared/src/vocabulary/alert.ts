import type { Words } from './words.ts';

export const alertStatuses = ['firing', 'acknowledged', 'waiting', 'resolved', 'false_positive'] as const;
export type AlertStatus = (typeof alertStatuses)[number];
export const alertStatusWords: Record<AlertStatus, Words> = {
  firing: { ja: '発生中', en: 'Firing' },
  acknowledged: { ja: '確認済み', en: 'Acknowledged' },
  waiting: { ja: '静観中', en: 'Waiting' },
  resolved: { ja: '解消', en: 'Resolved' },
  false_positive: { ja: '誤検知', en: 'False positive' },
};

/** Allowed moves of an alert; whatever is not listed is refused. Parts to come add 静観 and 誤検知. */
export const alertMoves: Record<AlertStatus, readonly AlertStatus[]> = {
  firing: ['acknowledged', 'resolved'],
  acknowledged: ['firing', 'resolved'],
  waiting: [],
  resolved: [],
  false_positive: [],
};
