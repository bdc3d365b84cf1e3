import type { Judgement, ReasonSpan } from '@hinomi/shared/contracts/mention';
import { categories, categoryWords, polarities, polarityWords, riskLevelWords, type Category, type RiskLevel } from '@hinomi/shared/vocabulary/judgement';
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

/** Where a clue comes from that is none of the shipped rules: learned from examples, or a word the company registered. */
const origins: Readonly<Record<string, Words>> = {
  risk: { ja: '', en: '' },
  model: { ja: '学習した判定: ', en: 'Learned from examples: ' },
  own: { ja: '会社で登録した言葉: ', en: 'A word of your company: ' },
};

/** What a reason means for a reader: its category and level, or the kind of clue; never the code of the rule. */
export function sayRule({ rule }: Pick<ReasonSpan, 'rule'>, { categories: hits }: Pick<Judgement, 'categories'>): Words {
  const [family = '', name = ''] = rule.split('.');
  const origin = Object.hasOwn(origins, family) ? origins[family] : undefined;
  const found = origin === undefined ? undefined : sayName(name, hits);
  if (origin === undefined || found === undefined) return (Object.hasOwn(plainRules, rule) ? plainRules[rule] : undefined) ?? otherRule;
  return { ja: origin.ja + found.ja, en: origin.en + found.en };
}

/** A category with its level, or a polarity; nothing for any other name. */
function sayName(name: string, hits: Judgement['categories']): Words | undefined {
  const category = categories.find((known) => known === name);
  if (category !== undefined) return sayCategory(category, hits);
  const polarity = polarities.find((known) => known === name);
  return polarity === undefined ? undefined : polarityWords[polarity];
}

function sayCategory(category: Category, hits: Judgement['categories']): Words {
  const level = hits.find((hit) => hit.category === category)?.level;
  if (level === undefined) return categoryWords[category];
  const word = riskLevelWords[Math.min(3, Math.max(0, level)) as RiskLevel];
  return { ja: `${categoryWords[category].ja}(${word.ja})`, en: `${categoryWords[category].en} (${word.en})` };
}
