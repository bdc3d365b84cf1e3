import type { Words } from './words.ts';

/** Why the text of a stored post had to go. */
export const dutyKinds = ['source', 'terms'] as const;
export type DutyKind = (typeof dutyKinds)[number];
export const dutyKindWords: Record<DutyKind, Words> = {
  source: { ja: '情報源で削除', en: 'Deleted at its source' },
  terms: { ja: '規約の期限', en: 'Term of the source over' },
};

/** What a legal hold covers. */
export const holdKinds = ['topic', 'source', 'mention'] as const;
export type HoldKind = (typeof holdKinds)[number];
export const holdKindWords: Record<HoldKind, Words> = {
  topic: { ja: 'トピック', en: 'Topic' },
  source: { ja: '情報源', en: 'Source' },
  mention: { ja: '投稿', en: 'Mentions' },
};
