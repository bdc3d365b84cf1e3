import type { Source } from '@hinomi/shared/contracts/source';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import type { SourceState } from '@hinomi/shared/vocabulary/channel';

/** What is said of a source's health: a sentence of our own, the words of its last error, and whether trying again at once is of use. */
export type HealthSay = { sentence: 'paused' | 'waitsFirst' | 'waitsTold' | 'fine' | 'fineTold' | 'late' | 'lateTold' | 'failing' | 'circuit' | 'file'; error: SourceErrorCode | null; isTrouble: boolean };

type Sentence = HealthSay['sentence'];
/** What is said of each state: where we ask, and where we are told. */
const sentences: Record<SourceState, readonly [asked: Sentence, told: Sentence]> = {
  new: ['waitsFirst', 'waitsTold'], ok: ['fine', 'fineTold'], late: ['late', 'lateTold'], failing: ['failing', 'failing'], paused: ['paused', 'paused'],
};

/** Health in words. An error stays in sight while the source works only where it still means something, such as a span that cannot be had. */
export function sayHealth({ mode, health, isPaused }: Pick<Source, 'mode' | 'health' | 'isPaused'>): HealthSay {
  if (mode === 'file') return { sentence: 'file', error: null, isTrouble: false };
  const state = isPaused ? 'paused' : health.state;
  if (state === 'paused') return { sentence: 'paused', error: null, isTrouble: false };
  const sentence = state === 'failing' && health.isCircuitOpen ? 'circuit' : sentences[state][mode === 'push' ? 1 : 0];
  return { sentence, error: health.error?.code ?? null, isTrouble: state === 'failing' || state === 'late' };
}
