import { categoryWords } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import type { LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { LevelInput } from './level-call.js';
import type { Figures } from './level-figures.js';
import { cappedLevel } from './level-tags.js';

export type ReasonFacts = {
  readonly input: LevelInput;
  readonly figures: Figures;
  readonly tags: readonly LevelTag[];
  /** Category and authors of the impact rule that was met. */
  readonly impact: { readonly category: Category; readonly authors: number } | null;
};

const count = (value: number): string => value.toLocaleString('en-US');
const times = (value: number): string => value.toFixed(1);
const percent = (value: number): string => `${String(Math.round(value * 100))}%`;
const persons = (value: number): string => `${count(value)} ${value === 1 ? 'author' : 'authors'}`;

type Sentence = (facts: ReasonFacts) => Words;

const spread60: Sentence = ({ figures: f }) => ({
  ja: `直近60分の批判が${count(f.critical60)}件(平常の${times(f.ratio60)}倍、${count(f.authors60)}名)になりました`,
  en: `Critical posts in the last 60 minutes reached ${count(f.critical60)} (${times(f.ratio60)} times the usual, ${persons(f.authors60)})`,
});

const impact: Sentence = ({ impact: met, figures, input }) => {
  if (met === null) return { ja: '', en: '' };
  const words = categoryWords[met.category];
  const certain = input.categoryAuthors3h[met.category] ?? 0;
  const near = Math.round(2 * (met.authors - certain));
  return {
    ja: `「${words.ja}」の危機にあたる投稿者が直近3時間で${count(certain)}名${near > 0 ? `、それに準じる投稿者が${count(near)}名` : ''}になりました(直近60分の批判は${count(figures.critical60)}件)`,
    en: `${persons(certain)} posted crisis-level reports on "${words.en}" in the last 3 hours${near > 0 ? `, ${count(near)} more came close` : ''} (critical posts in the last 60 minutes: ${count(figures.critical60)})`,
  };
};

/** The sentence of each deciding rule, from the measured numbers. */
const sentences: Readonly<Record<string, Sentence>> = {
  spread_60m: spread60,
  surge_two_windows: ({ figures: f }) => ({
    ja: `直近60分の批判が${count(f.critical60)}件(平常の${times(f.ratio60)}倍、${count(f.authors60)}名)になり、10分以上続いています`,
    en: `Critical posts in the last 60 minutes reached ${count(f.critical60)} (${times(f.ratio60)} times the usual, ${persons(f.authors60)}) and has held for more than ten minutes`,
  }),
  spread_3h: ({ figures: f }) => ({
    ja: `直近3時間の批判が${count(f.critical3h)}件(${count(f.authors3h)}名)になりました`,
    en: `Critical posts in the last 3 hours reached ${count(f.critical3h)} (${persons(f.authors3h)})`,
  }),
  spread_24h: ({ figures: f }) => ({
    ja: `直近24時間の批判が${count(f.critical24h)}件(うち直近60分は${count(f.critical60)}件)になりました`,
    en: `Critical posts in the last 24 hours reached ${count(f.critical24h)} (${count(f.critical60)} of them in the last 60 minutes)`,
  }),
  large_account: ({ figures: f }) => ({
    ja: `フォロワー${count(f.followers)}名のアカウントが批判を投稿しました`,
    en: `An account with ${count(f.followers)} followers posted criticism`,
  }),
  repost_growth: ({ input }) => {
    const { from, to, minutes } = input.repostGrowth ?? { from: 0, to: 0, minutes: 0 };
    return {
      ja: `1件の投稿の拡散が${count(minutes)}分で${count(from)}件から${count(to)}件に増えました`,
      en: `Reposts of one post grew from ${count(from)} to ${count(to)} in ${count(minutes)} minutes`,
    };
  },
  article_while_high: ({ figures: f }) => ({
    ja: `${levelWords[3].ja}以上の状態で批判的な記事が出ました(直近24時間の批判は${count(f.critical24h)}件)`,
    en: `A critical article appeared while at ${levelWords[3].en} or above (critical posts in the last 24 hours: ${count(f.critical24h)})`,
  }),
  sources_while_high: ({ figures: f }) => ({
    ja: `${levelWords[3].ja}以上の状態で${count(f.risingSources)}件の情報源の批判が増えています(直近24時間の批判は${count(f.critical24h)}件)`,
    en: `Criticism is rising in ${count(f.risingSources)} sources while at ${levelWords[3].en} or above (critical posts in the last 24 hours: ${count(f.critical24h)})`,
  }),
  few_authors: ({ input, figures: f }) => ({
    ja: `直近3時間の批判${count(input.posts3h)}件の投稿者が${count(f.authors3h)}名(投稿数の${percent(f.authors3h / Math.max(1, input.posts3h))})に限られるため、${levelWords[cappedLevel].ja}にとどめました`,
    en: `The ${count(input.posts3h)} critical posts of the last 3 hours come from only ${persons(f.authors3h)} (${percent(f.authors3h / Math.max(1, input.posts3h))} of the posts), so it stays at ${levelWords[cappedLevel].en}`,
  }),
  astroturf: ({ input: { tone3h } }) => ({
    ja: `直近3時間は批判${count(tone3h.criticism)}件に対して反論と話題のみの投稿が${count(tone3h.counter + tone3h.topical)}件と大半のため、${levelWords[cappedLevel].ja}にとどめました`,
    en: `Against ${count(tone3h.criticism)} critical posts of the last 3 hours stand ${count(tone3h.counter + tone3h.topical)} that counter or only mention them, so it stays at ${levelWords[cappedLevel].en}`,
  }),
  namesake: ({ input }) => ({
    ja: `直近24時間に同じ名前の別のものの投稿が${count(Math.max(input.namesakes3h, input.namesakes24h))}件あり、批判${count(input.critical24h)}件もその話題とみられるため、${levelWords[cappedLevel].ja}にとどめました`,
    en: `${count(Math.max(input.namesakes3h, input.namesakes24h))} posts of the last 24 hours speak of something else of the same name, and so it seems do the ${count(input.critical24h)} critical ones; it stays at ${levelWords[cappedLevel].en}`,
  }),
  usual: ({ figures: f }) => ({
    ja: `直近60分の批判は${count(f.critical60)}件(平常の${times(f.ratio60)}倍、${count(f.authors60)}名)で、${levelWords[2].ja}の基準に達していません`,
    en: `Critical posts in the last 60 minutes number ${count(f.critical60)} (${times(f.ratio60)} times the usual, ${persons(f.authors60)}), short of ${levelWords[2].en}`,
  }),
};

/** Why the level was called: one sentence with numbers; thin history and copies are told at its end. */
export function explainLevel(rule: string, facts: ReasonFacts): Words {
  const sentence = (facts.impact !== null ? impact : sentences[rule] ?? spread60)(facts);
  const remarks = remarksOf(facts);
  if (remarks.length === 0) return sentence;
  return { ja: `${sentence.ja}(${remarks.map(({ ja }) => ja).join('、')})`, en: `${sentence.en} (${remarks.map(({ en }) => en).join('; ')})` };
}

function remarksOf({ tags, input }: ReasonFacts): Words[] {
  const remarks: Words[] = [];
  if (tags.includes('copies')) remarks.push({ ja: `投稿の${percent(input.copyShare3h)}が複製のため、同じ文面は1件と数えています`, en: `${percent(input.copyShare3h)} are copies and count once` });
  if (tags.includes('data_thin')) remarks.push(input.historyDays < 1
    ? { ja: '履歴が1日未満のため平常値は参考です', en: 'less than a day of history, the usual is a rough guide' }
    : { ja: `履歴が${count(input.historyDays)}日のため平常値は参考です`, en: `history of ${count(input.historyDays)} days, the usual is a rough guide` });
  return remarks;
}
