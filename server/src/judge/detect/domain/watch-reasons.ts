import type { LevelInput } from './level-call.js';
import type { TopicMeter } from './meter/topic-meter.js';

/** A post spreads by itself from this many reposts and this growth on. */
const toldReposts = 100;
const toldFactor = 5;
/** Arrivals and namesakes are told of from this many posts and this share of all on. */
const toldPosts = 5;
const toldShare = 0.3;
const count = (value: number): string => value.toLocaleString('en-US');
const percent = (part: number, whole: number): string => `${String(Math.round((part / whole) * 100))}%`;

/** What else a duty officer must know of the moment, one sentence each: one post's spread, an article, a namesake, late data, an old post. */
export function explainCircumstances(meter: TopicMeter, growth: LevelInput['repostGrowth']): string[] {
  const sentences: string[] = [];
  if (growth !== null && growth.to >= toldReposts && growth.to / Math.max(1, growth.from) >= toldFactor) {
    sentences.push(`1件の投稿の拡散が${count(growth.minutes)}分で${count(growth.from)}件から${count(growth.to)}件に増えています`);
  }
  const articles = meter.badNews();
  if (articles.length > 0) sentences.push(`直近24時間に批判的な記事が${count(articles.length)}件出ています`);
  const { posts, namesakes, late, old } = meter.arrivals();
  if (namesakes >= toldPosts && namesakes >= posts * toldShare) sentences.push(`直近3時間の投稿${count(posts)}件のうち${count(namesakes)}件(${percent(namesakes, posts)})は同じ名前の別のものの話題です`);
  if (late >= toldPosts) sentences.push(`直近3時間に${count(late)}件の投稿が30分以上遅れて届いたため、投稿された時刻で数えています`);
  if (old >= toldPosts) sentences.push(`30日以上前の古い投稿が${count(old)}件届きましたが、いまの批判としては数えていません`);
  return sentences;
}
