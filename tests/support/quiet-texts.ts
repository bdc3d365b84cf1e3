import { judgePost } from '../../server/src/judge/analyse/domain/judge-post.js';
import { shippedJudge } from '../../server/src/judge/analyse/shipped-judge.js';
import { distinctWords } from './distinct-words.ts';

const isQuiet = (text: string, target: string | null): boolean => {
  const { polarity, stance, riskLevel } = judgePost({ text, target }, shippedJudge);
  return polarity === 'neutral' && stance === 'none' && riskLevel === 0;
};

const mostTries = 200;

/** A text of those that `make` gives in which the shipped judge finds nothing, whichever of the brands it is judged for. */
export function quietText(make: () => string, brands: readonly string[] = ['ミナモ']): string {
  for (let n = 0; n < mostTries; n += 1) {
    const text = make();
    if ([null, ...brands].every((brand) => isQuiet(text, brand))) return text;
  }
  throw new Error('the judge finds something in nearly every such sentence');
}

/**
 * Different sentences about `subject` (which names the brand ミナモ) in which the shipped judge finds nothing, so that
 * what a test then teaches is all there is; it stays so when the weights are made anew.
 */
export function quietTexts(count: number, subject: string): string[] {
  let n = 0;
  return Array.from({ length: count }, () => quietText(() => `${distinctWords(n++)}で${subject}を買いました`));
}

/** A text of those that `make` gives in which the shipped judge finds criticism of the brand, so that a storm holds as many critical posts as it has posts. */
export function angryText(make: (n: number) => string, first: number, brand = 'ミナモ'): string {
  for (let n = 0; n < mostTries; n += 1) {
    const text = make(first + n * 1_000);
    const { stance, kind } = judgePost({ text, target: brand }, shippedJudge);
    if (stance === 'criticism' && kind === 'opinion') return text;
  }
  throw new Error('the judge finds no criticism in such sentences');
}
