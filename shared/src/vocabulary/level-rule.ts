import type { Words } from './words.ts';

/** The rules that can decide a level, in words for people; the numbers stand with the rule table of the server. */
export const levelRuleWords: Readonly<Record<string, Words>> = {
  usual: { ja: '平常の範囲', en: 'Within the usual' },
  spread_24h: { ja: '24時間の批判件数', en: 'Criticism within 24 hours' },
  surge_two_windows: { ja: '急増の継続(2時間連続)', en: 'A surge in two windows running' },
  spread_3h: { ja: '3時間の批判件数', en: 'Criticism within 3 hours' },
  large_account: { ja: '大規模アカウントの批判', en: 'Criticism by a large account' },
  spread_60m: { ja: '60分の批判件数', en: 'Criticism within 60 minutes' },
  repost_growth: { ja: '1件の投稿の急拡散', en: 'One post spreading fast' },
  article_while_high: { ja: '警戒中の批判記事', en: 'A critical article during a warning' },
  sources_while_high: { ja: '警戒中の複数媒体への拡大', en: 'Several sources rising during a warning' },
  impact_lives_and_data: { ja: '重大カテゴリの投稿(多数)', en: 'A grave category, many authors' },
  impact_grave: { ja: '重大カテゴリの投稿', en: 'A grave category' },
  impact_conduct: { ja: '要注意カテゴリの投稿', en: 'A sensitive category' },
  impact_any: { ja: '危機水準の投稿', en: 'Posts of crisis level' },
  few_authors: { ja: '少数投稿者のため注意まで', en: 'Held at caution: few authors' },
  astroturf: { ja: '非実在型の疑いのため注意まで', en: 'Held at caution: possibly no real outrage' },
  namesake: { ja: '同名の別の話題のため注意まで', en: 'Held at caution: something else of the same name' },
};
