import type { RiskLevel } from './judgement.ts';
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
export type WordLevel = Exclude<RiskLevel, 0>;

/** Words a company can have at once. */
export const wordLimit = 500;
/** Letters of a word after normalising. */
export const longestWord = 40;

export const rejudgeReasons = ['words', 'model'] as const;
export type RejudgeReason = (typeof rejudgeReasons)[number];
export const rejudgeReasonWords: Record<RejudgeReason, Words> = {
  words: { ja: '言葉の変更', en: 'Words were changed' },
  model: { ja: '判定モデルの変更', en: 'The model was changed' },
};
