import type { Source } from '@hinomi/shared/contracts/source';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';

/** What is said of a source's health: a sentence of our own, the words of its last error, and whether trying again at once is of use. */
export type HealthSay = { sentence: 'paused' | 'waitsFirst' | 'waitsTold' | 'fine' | 'fineTold' | 'late' | 'lateTold' | 'failing' | 'circuit' | 'file'; error: SourceErrorCode | null; isTrouble: boolean };

/** Health in words. An error stays in sight while the source works only where it still means something, such as a span that cannot be had. */
export function sayHealth({ mode, health, isPaused }: Pick<Source, 'mode' | 'health' | 'isPaused'>): HealthSay {
  const isTold = mode === 'push';
  const error = health.error?.code ?? null;
  if (mode === 'file') return { sentence: 'file', error: null, isTrouble: false };
  if (isPaused) return { sentence: 'paused', error: null, isTrouble: false };
  switch (health.state) {
    case 'failing': return { sentence: health.isCircuitOpen ? 'circuit' : 'failing', error, isTrouble: true };
    case 'late': return { sentence: isTold ? 'lateTold' : 'late', error, isTrouble: true };
    case 'new': return { sentence: isTold ? 'waitsTold' : 'waitsFirst', error, isTrouble: false };
    case 'paused': return { sentence: 'paused', error: null, isTrouble: false };
    case 'ok': return { sentence: isTold ? 'fineTold' : 'fine', error, isTrouble: false };
  }
}
