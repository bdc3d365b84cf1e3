import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { WordEffect, WordLevel } from '@hinomi/shared/vocabulary/company-word';
import { normaliseText } from './normalise.js';
import type { RuleData } from './rule-book.js';

/** A word that means something of its own in this company's trade; `category` and `level` of a risk alone. */
export type CompanyRuleWord = { form: string; effect: WordEffect; category: Category | null; level: WordLevel | null };

/** As strong as the strongest shipped words: who adds a word wants it to decide. */
const weightOf = { negative: -3, positive: 3 } as const;
/** High, for a person said so; guards (denials, questions) still speak. */
const riskConfidence = '.9';
/** Cues by which a word takes a side or makes a matter of a post; an ordinary word does neither. */
const loudCues = ['storm', 'attack'] as const;
/** A word of a rule that is silenced leaves this: an empty word, which the scanner never finds, so that all other rules keep their numbers. */
const silence = '\u200b';
const blankInside = /(?<=[a-z0-9'.!-])_(?=[a-z0-9])/g;

/**
 * Rule data with the company's words in it. Positive and negative words outweigh what the shipped lists say of the same
 * word; a risk adds a rule; a normal word hides every shorter word inside it, and where it is itself a shipped word, it is
 * taken out of all lists that judge. Words later in `words` win over earlier ones that read the same.
 */
export function withCompanyWords(data: RuleData, words: readonly CompanyRuleWord[]): RuleData {
  const byForm = new Map(words.flatMap((word) => {
    const form = companyForm(word.form);
    return form === '' ? [] : [[form, word] as const];
  }));
  const own = [...byForm].map(([form, word]) => ({ ...word, token: form.replaceAll(' ', '_') }));
  const normal = new Set([...byForm].flatMap(([form, { effect }]) => (effect === 'normal' ? [form] : [])));
  const base = normal.size === 0 ? data : silenceWords(data, normal);
  const tokensOf = (effect: WordEffect): string => own.flatMap((word) => (word.effect === effect ? [word.token] : [])).join(' ');
  return {
    ...base,
    lexicon: [{ weight: weightOf.negative, words: tokensOf('negative') }, { weight: weightOf.positive, words: tokensOf('positive') }, ...base.lexicon],
    blocks: [...base.blocks, tokensOf('normal')],
    own: {
      tones: `${tokensOf('negative')} ${tokensOf('positive')}`, normal: tokensOf('normal'),
      risks: own.flatMap(({ effect, category, level, token }) => (effect === 'risk' && category !== null && level !== null ? [`${category} ${level} ${riskConfidence} | ${token}`] : [])),
    },
  };
}

/** A company word as the judge finds it in a text: stretched and repeated letters cut. */
export const companyForm = (form: string): string => normaliseText(form).text.trim();

function silenceWords(data: RuleData, normal: ReadonlySet<string>): RuleData {
  const keep = (list: string): string => list.split(/\s+/).filter((token) => token !== '' && !normal.has(readToken(token))).join(' ');
  const cues = { ...data.cues };
  for (const name of loudCues) cues[name] = keep(cues[name]);
  return {
    ...data, cues,
    lexicon: data.lexicon.map(({ weight, words }) => ({ weight, words: keep(words) })),
    risks: data.risks.map((text) => text.split('\n').map((line) => silenceLine(line, keep)).join('\n')),
  };
}

/** The words that fire a rule; what follows (gap, words that take it back) stays. */
function silenceLine(line: string, keep: (list: string) => string): string {
  const [head, first, ...rest] = line.split('|');
  if (head === undefined || first === undefined) return line;
  const then = rest.findIndex((part) => !part.trim().startsWith('!'));
  const parts = rest.map((part, place) => (place === then ? ` ${keep(part) || silence} ` : part));
  return [head, ` ${keep(first) || silence} `, ...parts].join('|');
}

/** A word of a list as the scanner reads it. */
const readToken = (token: string): string => normaliseText((token.endsWith('*') ? token.slice(0, -1) : token).replace(blankInside, ' ')).text;
