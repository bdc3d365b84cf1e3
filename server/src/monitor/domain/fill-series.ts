import type { Period, TopicSeries } from '@hinomi/shared/contracts/monitor';

/** Step and span of each period; never more than 300 points, which a chart draws without stutter. */
export const periodSteps: Record<Period, { stepSeconds: number; spanMs: number }> = {
  '1h': { stepSeconds: 60, spanMs: 3_600_000 },
  '6h': { stepSeconds: 300, spanMs: 6 * 3_600_000 },
  '24h': { stepSeconds: 300, spanMs: 24 * 3_600_000 },
  '7d': { stepSeconds: 3_600, spanMs: 7 * 24 * 3_600_000 },
};

type Bucket = { atMs: number; all: number; critical: number; negative: number; neutral: number; positive: number };
const hourMs = 3_600_000;

/** Points at every step of the span, zeros where nothing was counted; the baseline is scaled to one step. */
export function fillSeries(buckets: readonly Bucket[], span: { fromMs: number; toMs: number; stepMs: number; baselineAnHour: number }): TopicSeries['points'] {
  const byTime = new Map(buckets.map((bucket) => [bucket.atMs, bucket]));
  const baseline = (span.baselineAnHour * span.stepMs) / hourMs;
  const points: TopicSeries['points'] = [];
  for (let atMs = span.fromMs; atMs < span.toMs; atMs += span.stepMs) {
    const { all = 0, critical = 0, negative = 0, neutral = 0, positive = 0 } = byTime.get(atMs) ?? {};
    points.push({ at: isoOf(atMs), all, critical, negative, neutral, positive, baseline });
  }
  return points;
}

// Only formats a given instant; the clock is not read.
// oxlint-disable-next-line no-restricted-globals
const isoOf = (atMs: number): string => new Date(atMs).toISOString();
