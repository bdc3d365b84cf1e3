import type { LevelInput } from './level-call.js';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** From this share on copies are counted once. */
export const copyLimit = 0.5;
const growthMinutes = 60;
/** However much a company is grumbled at, criticism beyond this share of all talk is no grumbling. */
const mostUsualShare = 0.3;
/** Share of true criticism the judge finds in the midst of a storm, where half of it is irony, resignation and one-liners; on posts of other authors than it learned from. */
const foundShare = 0.6;

export const figureNames = [
  'critical60', 'storm60', 'ratio60', 'growth60', 'authors60', 'runningStorm60', 'critical3h', 'storm3h', 'growth3h', 'authors3h', 'critical24h', 'storm24h', 'growth24h', 'authors24h',
  'followers', 'repostFactor', 'reposts', 'articles', 'risingSources', 'levelBefore',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number>>;

export const figureWords: Record<FigureName, Words> = {
  critical60: { ja: '直近60分の批判(件)', en: 'Critical posts, last 60 minutes' },
  storm60: { ja: '直近60分の批判の推定(件、見落としと話題量を補正)', en: 'Estimated criticism, last 60 minutes (corrected for misses and volume)' },
  ratio60: { ja: '直近60分の平常比(倍)', en: 'Times the usual, last 60 minutes' },
  authors60: { ja: '直近60分の投稿者(名)', en: 'Authors, last 60 minutes' },
  runningStorm60: { ja: '10分前までの60分の批判の推定(件)', en: 'Estimated criticism, the 60 minutes up to ten minutes ago' },
  critical3h: { ja: '直近3時間の批判(件)', en: 'Critical posts, last 3 hours' },
  storm3h: { ja: '直近3時間の批判の推定(件、見落としと話題量を補正)', en: 'Estimated criticism, last 3 hours (corrected for misses and volume)' },
  growth60: { ja: '直近60分の推定の平常比(倍)', en: 'Estimate against the usual, last 60 minutes (times)' },
  growth3h: { ja: '直近3時間の推定の平常比(倍)', en: 'Estimate against the usual, last 3 hours (times)' },
  authors3h: { ja: '直近3時間の投稿者(名)', en: 'Authors, last 3 hours' },
  critical24h: { ja: '直近24時間の批判(件)', en: 'Critical posts, last 24 hours' },
  storm24h: { ja: '直近24時間の批判の推定(件、見落としと話題量を補正)', en: 'Estimated criticism, last 24 hours (corrected for misses and volume)' },
  authors24h: { ja: '直近24時間の投稿者(名)', en: 'Authors, last 24 hours' },
  growth24h: { ja: '直近24時間の推定の平常比(倍)', en: 'Estimate against the usual, last 24 hours (times)' },
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
 * what the 3 hours hold, the 24 hours lose what the 3 hours lost, or count texts once themselves. `levelBefore` is filled in by the rules.
 */
export function readFigures(input: LevelInput): Figures {
  const critical3h = countCopiesOnce(input);
  const critical60 = Math.min(input.critical60, critical3h);
  const critical24h = Math.min(input.critical24h - (input.critical3h - critical3h), countTextsOnce(input));
  const storm60 = estimateStorm(critical60, input.originals60, input.usualShare);
  const storm3h = estimateStorm(critical3h, input.originals3h, input.usualShare);
  const storm24h = estimateStorm(critical24h, input.originals24h, input.usualShare);
  const growth = input.repostGrowth !== null && input.repostGrowth.minutes <= growthMinutes ? input.repostGrowth : null;
  return {
    critical60, critical3h, critical24h,
    storm60, storm3h, storm24h,
    ratio60: ratio(critical60, input.baseline60),
    growth60: 1 + storm60 / Math.max(1, input.baseline60),
    growth3h: 1 + storm3h / Math.max(3, 3 * input.baseline60),
    growth24h: 1 + storm24h / Math.max(24, input.usualDay),
    authors60: input.authors60,
    runningStorm60: input.runningWindow === undefined ? 0 : estimateStorm(input.runningWindow.critical60, input.runningWindow.originals60, input.usualShare),
    authors3h: input.authors3h, authors24h: input.authors24h,
    followers: input.maxFollowersCritical ?? 0,
    repostFactor: growth === null ? 0 : growth.to / Math.max(1, growth.from),
    reposts: growth?.to ?? 0,
    articles: input.hasCriticalArticle24h ? 1 : 0,
    risingSources: input.risingSources,
    levelBefore: 1,
  };
}

/**
 * How many critical originals there are beyond the usual talk. Each harmless original brings its usual share of grumbling and of posts
 * the judge takes for criticism, so a giveaway or a television feature multiplies both; and the judge misses some of what is criticism.
 * With n originals of which c were judged critical, the usual share s and the found share f of true criticism, the storm x follows
 * from c = f x + s (n - x).
 */
function estimateStorm(critical: number, originals: number, usualShare: number): number {
  const share = Math.min(mostUsualShare, usualShare);
  return Math.max(0, (critical - share * Math.max(critical, originals)) / (foundShare - share));
}

/** All copies of one text weigh as much as one post; the original is none of the copies, so leaving them out counts the text once. */
function countCopiesOnce(input: LevelInput): number {
  if (input.copyShare3h < copyLimit) return input.critical3h;
  return Math.min(input.critical3h, Math.max(1, Math.round(input.posts3h * (1 - input.copyShare3h))));
}

/** A wave of copies still counts once when it is older than the 3 hours. */
function countTextsOnce({ critical24h, posts24h, texts24h }: LevelInput): number {
  return posts24h > 0 && texts24h <= posts24h * (1 - copyLimit) ? Math.min(critical24h, texts24h) : critical24h;
}
