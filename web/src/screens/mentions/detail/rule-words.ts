import type { Judgement, ReasonSpan } from '@hinomi/shared/contracts/mention';
import { categories, categoryWords, riskLevelWords, type RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** The rules of the judge other than those of risks, in words. */
const plainRules: Readonly<Record<string, Words>> = {
  'word.negative': { ja: '否定的な語', en: 'Negative word' },
  'word.positive': { ja: '肯定的な語', en: 'Positive word' },
  'note.cut': { ja: '長い本文のため、ここまでを判定', en: 'Long text, judged up to here' },
  comparison: { ja: 'ほかとの比較', en: 'Comparison' },
  change: { ja: '以前との変化', en: 'Change from before' },
  rhetorical: { ja: '反語・非難の言い回し', en: 'Rhetorical reproach' },
  negation: { ja: '打ち消し', en: 'Negation' },
  assertion: { ja: '打ち消しの打ち消し', en: 'Double negation' },
  wish: { ja: '願望', en: 'Wish' },
};
const otherRule: Words = { ja: 'その他の手がかり', en: 'Other clue' };

/** What a reason means for a reader: category and level of a risk, or the kind of clue; never the code of the rule. */
export function sayRule({ rule }: Pick<ReasonSpan, 'rule'>, { categories: hits }: Pick<Judgement, 'categories'>): Words {
  const name = rule.startsWith('risk.') ? rule.split('.')[1] : undefined;
  const category = categories.find((known) => known === name);
  if (category === undefined) return (Object.hasOwn(plainRules, rule) ? plainRules[rule] : undefined) ?? otherRule;
  const level = hits.find((hit) => hit.category === category)?.level;
  if (level === undefined) return categoryWords[category];
  const word = riskLevelWords[Math.min(3, Math.max(0, level)) as RiskLevel];
  return { ja: `${categoryWords[category].ja}(${word.ja})`, en: `${categoryWords[category].en} (${word.en})` };
}
