import type { RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import { decideKind } from './post-kind.js';
import { decideStance } from './decide-stance.js';
import { findRisks, guardRisks } from './find-risks.js';
import { normaliseText } from './normalise.js';
import type { NormalText } from './normalise.js';
import { collectReasons } from './collect-reasons.js';
import { detectLanguage } from './post-language.js';
import { scorePolarity } from './polarity-scores.js';
import type { Judge } from './judge.js';
import { hasCue, scanPost } from './scan-post.js';
import { numberSentences } from './sentence-bounds.js';
import { viewTarget } from './target-view.js';
import { weighPost } from './weigh-post.js';
import type { PostInput, PostJudgement } from './post-judgement.js';

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

/**
 * Judges one post: pure, deterministic, linear in the first `judgedUnits` of the text. A cut is told by a reason with
 * the rule `note.cut`. Never throws for any string. `read` is the same post read already.
 */
export function judgePost(input: PostInput, judge: Judge, read: ReadPost = readPost(input)): PostJudgement {
  const { normal, titleLength, bodyStart, cutAt, language } = read;
  const rating = input.rating ?? null;
  const view = viewTarget(normal.text, input.target);
  const scan = scanPost(view.text, judge.rules, bodyStart);
  const kind = decideKind(scan, input.isOfficial === true, rating, input.channel ?? '');
  const weighed = weighPost(scan, view, numberSentences(view.text));
  const found = findRisks(scan, weighed.negative > weighed.positive);
  const risks = guardRisks(scan, found, kind, weighed.plainTone);
  const { negative, positive, doubt } = weighed.withRisks(risks, kind, rating);
  const scored = scorePolarity(negative, positive, kind, doubt);
  const riskLevel: RiskLevel = risks[0]?.level ?? 0;
  return {
    language,
    ...scored,
    // A post that takes a side or names a risk is an opinion even without one polarity word.
    kind: kind === 'other' && (scored.polarity !== 'neutral' || riskLevel > 0) ? 'opinion' : kind,
    stance: decideStance(scan, kind, scored.polarity, riskLevel, hasCue(scan, 'ownMood')),
    categories: risks.map(({ category, level, confidence }) => ({ category, level, confidence })),
    riskLevel,
    reasons: collectReasons(input.text, normal, titleLength, [...weighed.evidence], risks, cutAt),
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
