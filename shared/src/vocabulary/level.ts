import { z } from 'zod';
import type { Words } from './words.ts';

/** Level of a topic, 1 (calm) to 5 (emergency); same order of colours as the Cabinet Office's disaster levels. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** A rise to this level or above is an alarm. */
export const alarmLevel: Level = 3;

export const levelWords: Record<Level, Words> = {
  1: { ja: '平常', en: 'Normal' },
  2: { ja: '注意', en: 'Caution' },
  3: { ja: '警戒', en: 'Warning' },
  4: { ja: '重大', en: 'Serious' },
  5: { ja: '緊急', en: 'Emergency' },
};

/** How eagerly a topic's rules call a rise: low doubles the counts, high halves them. */
export const sensitivities = ['low', 'standard', 'high'] as const;
export type Sensitivity = (typeof sensitivities)[number];
export const sensitivityWords: Record<Sensitivity, Words> = {
  low: { ja: '控えめ', en: 'Low' },
  standard: { ja: '標準', en: 'Standard' },
  high: { ja: '敏感', en: 'High' },
};

/** What the topic's figures rest on; `stale` is never shown as calm. */
export const dataStates = ['ok', 'thin', 'stale'] as const;
export type DataState = (typeof dataStates)[number];
export const dataStateWords: Record<DataState, Words> = {
  ok: { ja: '収集中', en: 'Collecting' },
  thin: { ja: 'データ不足(履歴が短い)', en: 'Thin data (short history)' },
  stale: { ja: 'データ不足', en: 'Data missing' },
};

/** Remarks on a level, shown as tags beside it. */
export const levelTags = ['few_authors', 'astroturf', 'copies', 'reignited', 'calming', 'data_thin'] as const;
export type LevelTag = (typeof levelTags)[number];
export const levelTagWords: Record<LevelTag, Words> = {
  few_authors: { ja: '少数投稿者', en: 'Few authors' },
  astroturf: { ja: '非実在型の疑い', en: 'Possibly no real outrage' },
  copies: { ja: '複製投稿', en: 'Copied posts' },
  reignited: { ja: '再燃', en: 'Re-ignited' },
  calming: { ja: '鎮静化傾向', en: 'Calming' },
  data_thin: { ja: 'データ不足', en: 'Thin data' },
};
