import type { LevelInput } from './level-call.js';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** From this share on copies are counted once. */
export const copyLimit = 0.5;
const growthMinutes = 60;
/** However much a company is grumbled at, criticism beyond this share of all talk is no grumbling. */
const mostUsualShare = 0.3;

export const figureNames = [
  'critical60', 'excess60', 'ratio60', 'authors60', 'previousRatio60', 'critical3h', 'excess3h', 'ratio3h', 'authors3h', 'critical24h', 'excess24h', 'ratio24h',
  'followers', 'repostFactor', 'reposts', 'articles', 'risingSources', 'levelBefore',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number>>;

export const figureWords: Record<FigureName, Words> = {
  critical60: { ja: '直近60分の批判(件)', en: 'Critical posts, last 60 minutes' },
  excess60: { ja: '直近60分の批判のうち話題量で説明できない分(件)', en: 'Critical posts beyond what the volume explains, last 60 minutes' },
  ratio60: { ja: '直近60分の平常比(倍)', en: 'Times the usual, last 60 minutes' },
  authors60: { ja: '直近60分の投稿者(名)', en: 'Authors, last 60 minutes' },
  previousRatio60: { ja: '10分前までの60分の平常比(倍)', en: 'Times the usual, the 60 minutes up to ten minutes ago' },
  critical3h: { ja: '直近3時間の批判(件)', en: 'Critical posts, last 3 hours' },
  excess3h: { ja: '直近3時間の批判のうち話題量で説明できない分(件)', en: 'Critical posts beyond what the volume explains, last 3 hours' },
  ratio3h: { ja: '直近3時間の平常比(倍)', en: 'Times the usual, last 3 hours' },
  authors3h: { ja: '直近3時間の投稿者(名)', en: 'Authors, last 3 hours' },
  critical24h: { ja: '直近24時間の批判(件)', en: 'Critical posts, last 24 hours' },
  excess24h: { ja: '直近24時間の批判のうち話題量で説明できない分(件)', en: 'Critical posts beyond what the volume explains, last 24 hours' },
  ratio24h: { ja: '直近24時間の平常比(倍)', en: 'Times the usual, last 24 hours' },
  followers: { ja: '批判した投稿者の最大フォロワー数(名)', en: 'Followers of the largest critical account' },
  repostFactor: { ja: '60分以内の拡散の伸び(倍)', en: 'Growth of reposts within 60 minutes (times)' },
  reposts: { ja: '1件の投稿の拡散(件)', en: 'Reposts of one post' },
  articles: { ja: '直近24時間の批判的な記事(有無)', en: 'A critical article, last 24 hours (yes or no)' },
  risingSources: { ja: '批判が増えている情報源(件)', en: 'Sources with rising criticism' },
  levelBefore: { ja: 'ほかの基準によるレベル', en: 'Level by the other rules' },
};

/** Below one an hour the usual counts as one. */
const ratio = (value: number, baseline: number): number => value / Math.max(1, baseline);

/**
 * The figures the rules look at. Where at least half are copies, only the posts that are none count; the 60 minutes then hold at most
 * what the 3 hours hold, the 24 hours lose what the 3 hours lost. `levelBefore` is filled in by the rules.
 */
export function readFigures(input: LevelInput): Figures {
  const critical3h = countCopiesOnce(input);
  const critical60 = Math.min(input.critical60, critical3h);
  const critical24h = input.critical24h - (input.critical3h - critical3h);
  const growth = input.repostGrowth !== null && input.repostGrowth.minutes <= growthMinutes ? input.repostGrowth : null;
  return {
    critical60, critical3h, critical24h,
    excess60: excessOf(critical60, input.originals60, input.usualShare),
    excess3h: excessOf(critical3h, input.originals3h, input.usualShare),
    excess24h: excessOf(critical24h, input.originals24h, input.usualShare),
    ratio60: ratio(critical60, input.baseline60),
    ratio3h: ratio(critical3h, 3 * input.baseline60),
    ratio24h: ratio(critical24h, input.usualDay),
    authors60: input.authors60,
    previousRatio60: input.previousWindow === undefined ? 0 : ratio(input.previousWindow.critical60, input.previousWindow.baseline60),
    authors3h: input.authors3h,
    followers: input.maxFollowersCritical ?? 0,
    repostFactor: growth === null ? 0 : growth.to / Math.max(1, growth.from),
    reposts: growth?.to ?? 0,
    articles: input.hasCriticalArticle24h ? 1 : 0,
    risingSources: input.risingSources,
    levelBefore: 1,
  };
}

/**
 * Critical posts beyond those that come with any talk: each harmless original brings its usual share of grumbling, and of posts the
 * judge takes for criticism. A giveaway or a television feature multiplies both; a flame-up has criticism that the rest cannot explain.
 */
function excessOf(critical: number, originals: number, usualShare: number): number {
  const share = Math.min(mostUsualShare, usualShare);
  return Math.max(0, critical - Math.max(0, originals - critical) * share / (1 - share));
}

/** All copies of one text weigh as much as one post; the original is none of the copies, so leaving them out counts the text once. */
function countCopiesOnce(input: LevelInput): number {
  if (input.copyShare3h < copyLimit) return input.critical3h;
  return Math.min(input.critical3h, Math.max(1, Math.round(input.posts3h * (1 - input.copyShare3h))));
}
