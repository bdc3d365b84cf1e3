import { categories, polarities } from '@hinomi/shared/vocabulary/judgement';
import type { Polarity } from '@hinomi/shared/vocabulary/judgement';
import type { CategoryHit } from '@hinomi/shared/contracts/mention';
import type { Evidence, RiskFinding } from '../post-judgement.js';
import type { RuleView } from '../rule-view.js';
import { findPiece } from './explain.js';
import { placeOf } from './judge-weights.js';
import type { JudgeWeights } from './judge-weights.js';

type Told = { polarity: Polarity; categories: readonly CategoryHit[]; language: 'ja' | 'en' };

/**
 * Words behind what the model says. Where the rules found words for it, those are shown; for the rest the piece of the
 * text that speaks most for it, under the rules `model.<polarity>` and `model.<category>`.
 */
export function explainByModel(found: RuleView, told: Told, weights: JudgeWeights): { evidence: readonly Evidence[]; risks: readonly RiskFinding[] } {
  return { evidence: explainPolarity(found, told, weights), risks: [...found.risks, ...told.categories.flatMap((hit) => explainCategory(found, hit, weights))] };
}

function explainPolarity(found: RuleView, { polarity, language }: Told, weights: JudgeWeights): readonly Evidence[] {
  if (polarity === 'neutral') return found.evidence;
  const sign = polarity === 'positive' ? 1 : -1;
  const isTold = found.evidence.some((item) => item.value * sign > 0) || (sign < 0 && found.risks.length > 0);
  const output = polarities.indexOf(polarity);
  const piece = isTold ? null : findPiece(weights.rows[language], output, weights.polarity[language].scale[output]!, found.view.text);
  return piece === null ? found.evidence : [...found.evidence, { ...piece, value: sign, rule: `model.${polarity}` }];
}

function explainCategory(found: RuleView, { category, level, confidence }: CategoryHit, weights: JudgeWeights): RiskFinding[] {
  if (found.risks.some((risk) => risk.category === category)) return [];
  const output = categories.indexOf(category);
  const field = firstWord(found, category) ?? findPiece(weights.rows.shared, placeOf(weights, 'category') + output, weights.category.scale[output]!, found.view.text);
  return field === null || (level !== 1 && level !== 2 && level !== 3) ? [] : [{ ...field, category, level, confidence, rule: `model.${category}` }];
}

/** A whole word of the category's field says more to a reader than a piece of letters. */
function firstWord({ scan }: RuleView, category: CategoryHit['category']): { start: number; end: number } | null {
  const { strong, weak } = scan.rules.fieldGroups[category];
  const hit = scan.byGroup.get(strong)?.[0] ?? scan.byGroup.get(weak)?.[0];
  return hit === undefined ? null : { start: hit.start, end: hit.end };
}
