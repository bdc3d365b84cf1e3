import type { Words } from './words.ts';

/** What a word of the company's own trade says; `normal` = it neither speaks for or against nor names a risk. */
export const wordEffects = ['negative', 'positive', 'normal', 'risk'] as const;
export type WordEffect = (typeof wordEffects)[number];
export const wordEffectWords: Record<WordEffect, Words> = {
  negative: { ja: '否定', en: 'Negative' },
  positive: { ja: '肯定', en: 'Positive' },
  normal: { ja: '通常の言葉', en: 'Ordinary word' },
  risk: { ja: 'リスク', en: 'Risk' },
};

/** Risk levels a word can raise a mention to. */
export const wordLevels = [1, 2, 3] as const;
export type WordLevel = (typeof wordLevels)[number];

/** Words a company can have at once. */
export const mostWords = 500;
/** Letters of a word after normalising. */
export const longestWord = 40;

export const rejudgeReasons = ['words', 'model'] as const;
export type RejudgeReason = (typeof rejudgeReasons)[number];
