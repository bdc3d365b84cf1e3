import { opinionFailuresUntilPause } from '@hinomi/shared/vocabulary/opinion';

const firstMs = 10_000;
const pauseMs = 3_600_000;

/** Milliseconds until the next question after `failures` in a row: 10 s doubling, an hour from the fifth on, never sooner than the service asked. */
export function opinionBackOffMs(failures: number, askedMs: number | null): number {
  const own = failures >= opinionFailuresUntilPause ? pauseMs : firstMs * 2 ** Math.max(0, failures - 1);
  return Math.max(own, askedMs ?? 0);
}
