import type { Category, Kind, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import type { CategoryHit } from '@hinomi/shared/contracts/mention';
import { collectReasons } from './collect-reasons.js';
import type { Judge } from './judge.js';
import { explainByModel } from './model/explain-by-model.js';
import type { JudgeWeights } from './model/judge-weights.js';
import { sayByModel } from './model/say-by-model.js';
import { normaliseText } from './normalise.js';
import type { NormalText } from './normalise.js';
import { leadOf } from './polarity-scores.js';
import type { PolarityScores, PostInput, PostJudgement } from './post-judgement.js';
import { detectLanguage } from './post-language.js';
import { readByRules } from './rule-view.js';
import type { RuleView } from './rule-view.js';

/** Units of the input that are judged; a long article shows its matter long before this. */
export const judgedUnits = 2000;

/** What of a post is the same whomever it is judged for. */
export type ReadPost = { normal: NormalText; titleLength: number; bodyStart: number; cutAt: number; language: string };

/** Reads the first `judgedUnits` of a post, for one or more judgements of it. */
export function readPost(input: Pick<PostInput, 'text' | 'title' | 'language'>): ReadPost {
  const title = titlePart(input);
  const cutAt = cutPoint(input.text);
  const normal = normaliseText(title + input.text.slice(0, cutAt));
  const bodyStart = title === '' ? 0 : firstAtOrAfter(normal.starts, title.length);
  return { normal, titleLength: title.length, bodyStart, cutAt, language: detectLanguage(normal.text.slice(bodyStart), input.language ?? null) };
}

/** What rules or model make of a post. */
type Said = { scores: PolarityScores; kind: Kind; stance: Stance; categories: CategoryHit[]; riskLevel: RiskLevel };

/**
 * Judges one post: pure, deterministic, linear in the first `judgedUnits` of the text. A cut is told by a reason with
 * the rule `note.cut`. Never throws for any string. `read` is the same post read already. A language the weights do not
 * know is judged by the few rules that hold everywhere and counts as uncertain.
 */
export function judgePost(input: PostInput, judge: Judge, read: ReadPost = readPost(input)): PostJudgement {
  const { normal, titleLength, bodyStart, cutAt, language } = read;
  const rating = input.rating ?? null;
  const isOfficial = input.isOfficial === true;
  const found = readByRules({ text: normal.text, bodyStart, target: input.target, isOfficial, channel: input.channel ?? '', rating }, judge.rules);
  const model = modelFor(language, judge.weights);
  const said: Said = model === null ? sayByRules(found) : sayByModel({ found, language: model.language, rating, isOfficial }, model.weights);
  const lead = leadOf(said.scores);
  const explained = model === null ? found : explainByModel(found, { ...said, ...lead, language: model.language }, model.weights);
  const shown = explained.risks.filter(({ category }) => has(said.categories, category));
  return {
    language, ...said, ...lead,
    isUncertain: lead.isUncertain || isForeign(language),
    reasons: collectReasons(input.text, normal, titleLength, [...explained.evidence], shown, cutAt),
  };
}

/** Languages the weights were learned on. */
function modelFor(language: string, weights: JudgeWeights | null): { language: 'ja' | 'en'; weights: JudgeWeights } | null {
  return weights !== null && (language === 'ja' || language === 'en') ? { language, weights } : null;
}

const isForeign = (language: string): boolean => language !== 'ja' && language !== 'en' && language !== 'und';
const has = (hits: readonly CategoryHit[], category: Category): boolean => hits.some((hit) => hit.category === category);

function sayByRules({ scores, kind, polarity, riskLevel, stance, risks }: RuleView): Said {
  return {
    scores, stance, riskLevel,
    // A post that takes a side or names a risk is an opinion even without one polarity word.
    kind: kind === 'other' && (polarity !== 'neutral' || riskLevel > 0) ? 'opinion' : kind,
    categories: risks.map(({ category, level, confidence }) => ({ category, level, confidence })),
  };
}

/** A title says more than the first words of its text; where the text repeats it, it counts once. */
function titlePart(input: Pick<PostInput, 'text' | 'title'>): string {
  return input.title && !input.text.startsWith(input.title) ? `${input.title.slice(0, 300)}\n` : '';
}

/** Never between the halves of a surrogate pair. */
function cutPoint(text: string): number {
  if (text.length <= judgedUnits) return text.length;
  const unit = text.charCodeAt(judgedUnits - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? judgedUnits - 1 : judgedUnits;
}

function firstAtOrAfter(starts: readonly number[], at: number): number {
  const found = starts.findIndex((start) => start >= at);
  return found < 0 ? starts.length : found;
}
