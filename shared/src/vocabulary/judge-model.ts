import type { Words } from './words.ts';

/** In force; kept but not in force; not used because it judges worse. */
export const modelStates = ['active', 'earlier', 'refused'] as const;
export type ModelState = (typeof modelStates)[number];
export const modelStateWords: Record<ModelState, Words> = {
  active: { ja: '使用中', en: 'In use' },
  earlier: { ja: '以前の版', en: 'Earlier' },
  refused: { ja: '見送り', en: 'Not used' },
};
/** How learning ended: a new version, a refused one, the same weights, the version in force changed meanwhile, an error. */
export const refitOutcomes = ['kept', 'refused', 'unchanged', 'overtaken', 'failed'] as const;
export type RefitOutcome = (typeof refitOutcomes)[number];
export const refitOutcomeWords: Record<RefitOutcome, Words> = {
  kept: { ja: '前回の学習: 完了', en: 'Last learning: done' },
  refused: { ja: '前回の学習: 見送り(理由は一覧)', en: 'Last learning: not used (the list says why)' },
  unchanged: { ja: '前回の学習: 完了(使用中の版と同じ結果のため、新しい版はありません)', en: 'Last learning: done; the result is the version in use, so there is no new one' },
  overtaken: { ja: '前回の学習: 途中で版が変わったため中止', en: 'Last learning: dropped, because the version changed meanwhile' },
  failed: { ja: '前回の学習: 失敗。3回試しましたが、終わりませんでした。［今すぐ学習］でやり直せます。', en: 'Last learning: failed after three tries. Choose Learn now to try again.' },
};
/** Versions that keep their weights, so that one can go back to them. */
export const keptModels = 10;
/** Learning begins after so many new labels, or so many seconds after the last one. */
export const refitAfter = { labels: 10, seconds: 60 };
