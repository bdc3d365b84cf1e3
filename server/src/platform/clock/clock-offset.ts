/** One question for the time: when it was asked and answered here, and what the other clock said. Milliseconds since 1970. */
export type ClockProbe = { beforeMs: number; otherMs: number; afterMs: number };

const roundTrip = ({ beforeMs, afterMs }: ClockProbe): number => afterMs - beforeMs;

/**
 * Whole milliseconds the other clock is ahead of ours, by the probe with the shortest way there and back: it was read in
 * the middle of it, give or take half (Cristian 1989). 0 where that half is larger than the difference, or without a probe.
 */
export function clockOffsetMs(probes: readonly ClockProbe[]): number {
  const best = probes.filter((probe) => roundTrip(probe) >= 0).toSorted((a, b) => roundTrip(a) - roundTrip(b))[0];
  if (best === undefined) return 0;
  const offset = best.otherMs - (best.beforeMs + best.afterMs) / 2;
  return Math.abs(offset) <= roundTrip(best) / 2 + 1 ? 0 : Math.round(offset);
}
