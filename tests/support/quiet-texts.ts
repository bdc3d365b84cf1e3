import { judgePost } from '../../server/src/judge/analyse/domain/judge-post.js';
import { shippedJudge } from '../../server/src/judge/analyse/shipped-judge.js';
import { distinctWords } from '../api/mention-work-steps.ts';

const isQuiet = (text: string, target: string | null): boolean => {
  const { polarity, stance, riskLevel } = judgePost({ text, target }, shippedJudge);
  return polarity === 'neutral' && stance === 'none' && riskLevel === 0;
};

/**
 * Different sentences about `subject` (which names the brand ミナモ) in which the shipped judge finds nothing, so that
 * what a test then teaches is all there is; it stays so when the weights are made anew.
 */
export function quietTexts(count: number, subject: string): string[] {
  const texts: string[] = [];
  for (let n = 0; texts.length < count; n += 1) {
    if (n > count * 20 + 100) throw new Error(`the judge finds something in nearly every sentence about ${subject}`);
    const text = `${distinctWords(n)}で${subject}を買いました`;
    if (isQuiet(text, 'ミナモ') && isQuiet(text, null)) texts.push(text);
  }
  return texts;
}
