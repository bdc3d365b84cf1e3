import type { CheckFigures, CheckPair, Refusal } from '@hinomi/shared/contracts/judge-model';

/** Points (0–1) that accuracy and macro-F1 may drop. */
const mostDrop = 0.02;
/** Recall of posts of level 2 and 3 may drop farther: it stands on fewer posts. */
const mostAlertDrop = 0.05;
/** Fewer posts of the company than this say nothing: one more or less would be 5 points. */
const leastOwn = 20;
/** Of few posts a drop counts only from the third post on; two may be chance. */
const chancePosts = 2;
/** Macro-F1 of fewer posts hangs on single posts of the rarest class. */
const leastForF1 = 100;
/** Numbers of the machine: 0.8 − 0.02 is not quite 0.78. */
const rounding = 1e-9;

/**
 * Whether learned weights may take the place of those in force: null, or the first figure that drops too far. The posts
 * that the product ships for measuring and those of the company are looked at apart, so that gain in one hides no loss
 * in the other. The former are compared with the shipped weights too: many small drops would else become a great one.
 */
export function decideRefit({ before, after, shipped }: { before: CheckPair; after: CheckPair; shipped: CheckFigures }): Refusal | null {
  const onOwn = before.own === null || after.own === null || after.own.posts < leastOwn ? null : dropOn('own', before.own, after.own);
  return dropOn('held', before.held, after.held) ?? onOwn ?? dropOn('shipped', shipped, after.held);
}

function dropOn(on: Refusal['on'], before: CheckFigures, after: CheckFigures): Refusal | null {
  const most = Math.max(mostDrop, chancePosts / after.posts) + rounding;
  if (before.accuracy - after.accuracy > most) return { on, figure: 'accuracy', before: before.accuracy, after: after.accuracy };
  if (after.posts >= leastForF1 && before.macroF1 - after.macroF1 > mostDrop + rounding) return { on, figure: 'macroF1', before: before.macroF1, after: after.macroF1 };
  if (before.alertRecall === null || after.alertRecall === null || after.alerts < leastForF1) return null;
  return before.alertRecall - after.alertRecall > mostAlertDrop + rounding ? { on, figure: 'alertRecall', before: before.alertRecall, after: after.alertRecall } : null;
}
