import type { Words } from './words.ts';

/** Steps of the first run, in their order. */
export const firstRunSteps = ['company', 'sources', 'people', 'hours', 'notices', 'sensitivity'] as const;
export type FirstRunStep = (typeof firstRunSteps)[number];
export const firstRunStepWords: Record<FirstRunStep, Words> = {
  company: { ja: '会社・サービス名', en: 'Company and services' },
  sources: { ja: '情報源', en: 'Sources' },
  people: { ja: '担当者', en: 'People' },
  hours: { ja: '業務時間・祝日', en: 'Business hours' },
  notices: { ja: '通知', en: 'Notices' },
  sensitivity: { ja: '感度', en: 'Sensitivity' },
};

export const stepStates = ['open', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];
export const stepStateWords: Record<StepState, Words> = {
  open: { ja: '未設定', en: 'Open' },
  done: { ja: '設定済み', en: 'Done' },
  skipped: { ja: 'あとで', en: 'Later' },
};

/** Who is mailed of an alert: everyone who can take it, or chosen people. */
export const noticeAudiences = ['everyone', 'chosen'] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];
export const noticeAudienceWords: Record<NoticeAudience, Words> = {
  everyone: { ja: 'アラートを確認できる全員', en: 'Everyone who can take alerts' },
  chosen: { ja: '選んだ人だけ', en: 'Chosen people only' },
};

/** What a suggested spelling is; the order is the one of the screens. */
export const spellingKinds = ['short', 'form', 'latin', 'kana', 'kanji', 'typo'] as const;
export type SpellingKind = (typeof spellingKinds)[number];
export const spellingKindWords: Record<SpellingKind, Words> = {
  short: { ja: '略称', en: 'Short form' },
  form: { ja: '会社の表記', en: 'Company form' },
  latin: { ja: '英字', en: 'Latin letters' },
  kana: { ja: 'かな・長音', en: 'Kana and long vowels' },
  kanji: { ja: '漢字の字体', en: 'Forms of kanji' },
  typo: { ja: '誤記', en: 'Slips' },
};
