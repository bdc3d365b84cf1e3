import type { JudgeWeights } from '../../server/src/judge/analyse/domain/model/judge-weights.ts';
import type { LabelledPost } from '../../server/src/judge/analyse/domain/model/labelled-post.ts';
import type { TaughtPost } from '../../server/src/judge/analyse/domain/model/refit-model.ts';
import { printFigure } from './figures.ts';

/** The built product, as the thread that learns loads it. */
const built = (path: string): Promise<unknown> => import(new URL(`../../server/dist/judge/${path}.js`, import.meta.url).href);
const { judgePost } = (await built('analyse/domain/judge-post')) as typeof import('../../server/src/judge/analyse/domain/judge-post.ts');
const { fitJudge } = (await built('analyse/domain/model/fit-judge')) as typeof import('../../server/src/judge/analyse/domain/model/fit-judge.ts');
const { checkFigures, isForChecking, refitModel } = (await built('analyse/domain/model/refit-model')) as typeof import('../../server/src/judge/analyse/domain/model/refit-model.ts');
const { readHeldOutPosts, readOwnPosts } = (await built('analyse/model-files')) as typeof import('../../server/src/judge/analyse/model-files.ts');
const { shippedRules } = (await built('analyse/shipped-rules')) as typeof import('../../server/src/judge/analyse/shipped-rules.ts');
const { decideRefit } = (await built('learn/domain/decide-refit')) as typeof import('../../server/src/judge/learn/domain/decide-refit.ts');

/** Files of reviews of hotels: a trade that the weights of this benchmark have never seen. */
const trades = ['g', 'i'];
const steps = [0, 50, 100, 200, 500];
/** Posts of the trade that only measure: two of seven. */
const isMeasured = (place: number): boolean => place % 7 < 2;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
/** Keys that are learned from, so that each step has as many labels as it says. */
const learnedKeys = Array.from({ length: 10_000 }, (_, n) => n.toString(16).padStart(16, '0')).filter((key) => !isForChecking(key));

function toTaught(post: LabelledPost, place: number, said: string): TaughtPost {
  return {
    id: place + 1, copyKey: learnedKeys[place] ?? '', isConfirmation: said === post.polarity, title: post.title, text: post.text, language: post.language ?? 'ja',
    targetWords: post.target === null ? [] : [post.target], polarity: post.polarity ?? 'neutral', stance: post.stance ?? 'none', kind: post.kind ?? 'other', categories: post.categories ?? [],
  };
}

/** How accuracy on a trade grows with the labels given in it, through the product's own learning, and what it costs elsewhere. */
export async function benchLearningCurve(): Promise<void> {
  const all = readOwnPosts();
  const held = readHeldOutPosts();
  const isOf = (file: string) => ({ id }: LabelledPost): boolean => id.startsWith(`${file}-`);
  const own = all.filter((post) => !trades.some((file) => isOf(file)(post)));
  const start = fitJudge(null, own, shippedRules, 'bench');
  for (const file of trades) measureTrade(file, all.filter(isOf(file)).filter(({ language }) => language === 'ja'), { own, held, start });
  return Promise.resolve();
}

function measureTrade(file: string, posts: readonly LabelledPost[], { own, held, start }: { own: readonly LabelledPost[]; held: readonly LabelledPost[]; start: JudgeWeights }): void {
  const measured = posts.filter((_, place) => isMeasured(place));
  const pool = posts.filter((_, place) => !isMeasured(place));
  const saidOf = ({ text, target, language }: LabelledPost): string => judgePost({ text, target, language }, { rules: shippedRules, weights: start, version: '' }).polarity;
  const taught = pool.map((post, place) => toTaught(post, place, saidOf(post)));
  const first = checkFigures(measured, start, shippedRules).accuracy;
  for (const count of steps.filter((step) => step <= pool.length)) {
    const startedAt = performance.now();
    const given = taught.slice(0, count);
    // Without a label the product learns nothing.
    const fitted = count === 0 ? null : refitModel({ start, current: start, rules: shippedRules, own, held, taught: given, version: 'bench' });
    const seconds = (performance.now() - startedAt) / 1_000;
    const found = checkFigures(measured, fitted?.weights ?? start, shippedRules);
    const elsewhere = fitted?.after.held ?? checkFigures(held, start, shippedRules);
    const verdict = fitted === null ? '' : decideRefit(fitted) === null ? ', kept' : ', refused';
    const corrections = given.filter(({ isConfirmation }) => !isConfirmation).length;
    printFigure(`learning, trade ${file}, ${String(count)} labels (${String(corrections)} corrections)`,
      `accuracy ${percent(found.accuracy)}, macro-F1 ${percent(found.macroF1)} of ${String(found.posts)}; held-out ${percent(elsewhere.accuracy)}, macro-F1 ${percent(elsewhere.macroF1)}${verdict}; ${seconds.toFixed(1)} s`,
      count === 200 ? { text: 'at least 5 points better than without labels', isMet: found.accuracy - first >= 0.05 } : null);
  }
}
