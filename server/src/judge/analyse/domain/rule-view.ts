import type { Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import { decideStance } from './decide-stance.js';
import { findRisks, guardRisks } from './find-risks.js';
import { decideKind } from './post-kind.js';
import { scorePolarity } from './polarity-scores.js';
import type { PolarityScores, Evidence, RiskFinding } from './post-judgement.js';
import type { JudgeRules } from './rule-book.js';
import { hasCue, scanPost } from './scan-post.js';
import type { Scan } from './scan-post.js';
import { numberSentences } from './sentence-bounds.js';
import { viewTarget } from './target-view.js';
import type { TargetView } from './target-view.js';
import { weighPost } from './weigh-post.js';
import type { Weight } from './weigh-post.js';

/** What the rules alone say of a post, and everything they found on the way. */
export type RuleView = {
  view: TargetView;
  scan: Scan;
  kind: Kind;
  evidence: readonly Evidence[];
  /** All risks that fired, most serious first, guards applied. */
  risks: readonly RiskFinding[];
  riskLevel: RiskLevel;
  weight: Weight;
  scores: PolarityScores;
  polarity: Polarity;
  stance: Stance;
};

type Given = { text: string; bodyStart: number; target: string | null; isOfficial: boolean; channel: string; rating: number | null };

/** Reads a normalised text by the rules. */
export function readByRules({ text, bodyStart, target, isOfficial, channel, rating }: Given, rules: JudgeRules): RuleView {
  const view = viewTarget(text, target);
  const scan = scanPost(view.text, rules, bodyStart);
  const kind = decideKind(scan, isOfficial, rating, channel);
  const weighed = weighPost(scan, view, numberSentences(view.text));
  const found = findRisks(scan, weighed.negative > weighed.positive);
  const risks = guardRisks(scan, found, kind, weighed.plainTone);
  const weight = weighed.withRisks(risks, kind, rating);
  const { scores, polarity } = scorePolarity(weight.negative, weight.positive, kind, weight.doubt);
  const riskLevel: RiskLevel = risks[0]?.level ?? 0;
  const stance = decideStance(scan, kind, polarity, riskLevel, hasCue(scan, 'ownMood'));
  return { view, scan, kind, evidence: weighed.evidence, risks, riskLevel, weight, scores, polarity, stance };
}
