import { median, typicalDeviation } from './robust-centre.js';

/** Scores one count after another; `atMs` is the count's time, the answer 0–1, 0.5 and above an alarm. */
export type SeriesScorer = { score(atMs: number, value: number): number };

/**
 * The one shipped configuration. A count is compared with the company's own daily peaks on a logarithmic scale, since what people
 * call a flare-up is mostly a new high for that company and expected-count models have far too light tails.
 */
const comparedDays = 14;
/** Within a day only a count a tenth above the last scored one is scored, so that one storm alarms again only when it grows. */
const quietHours = 24;
const clearlyHigher = 0.1;
/** How many typical deviations above the usual peak count as out of the ordinary. */
const deviations = 0.75;
/** Few days say little about the spread: it is drawn to this value with the weight of that many days. */
const assumedDeviation = 0.4;
const assumedDays = 3;
/** One or two mentions after weeks of silence are no news. */
const leastReference = Math.log1p(2.5);

const hourMs = 3_600_000;
const keptHours = 24 * (comparedDays + 1);

type Yardstick = { readonly reference: number; readonly unit: number };

/** What a count of this moment is held against, from the daily peaks (logarithms) of the days before; null without any. */
export function measureAgainstPeaks(peaks: readonly number[]): Yardstick | null {
  if (peaks.length === 0) return null;
  const usual = median(peaks);
  const spread = typicalDeviation(peaks);
  const drawn = (peaks.length * spread ** 2 + assumedDays * assumedDeviation ** 2) / (peaks.length + assumedDays);
  // Variance of the logarithm of a small count.
  const countingNoise = Math.exp(-usual);
  const unit = Math.sqrt((drawn + countingNoise) * (1 + 1 / peaks.length));
  return { reference: Math.max(leastReference, (2 * (usual + deviations * unit) + highestPeaks(peaks)) / 3), unit };
}

/** Middle of the two highest peaks: one freak day must not deafen the detector for two weeks, nor be forgotten. */
function highestPeaks(peaks: readonly number[]): number {
  return median([...peaks].sort((a, b) => b - a).slice(0, 2));
}

/** The highest height of each hour, counted from the series' first row; forgets what is too old to matter. */
class HourlyHighest {
  private readonly highest = new Map<number, number>();

  raise(hour: number, height: number): void {
    this.highest.set(hour, Math.max(height, this.highest.get(hour) ?? -Infinity));
  }

  /** From `from` up to, not including, `to`; -Infinity where nothing was seen. */
  between(from: number, to: number): number {
    let highest = -Infinity;
    for (let hour = from; hour < to; hour++) highest = Math.max(highest, this.highest.get(hour) ?? -Infinity);
    return highest;
  }

  forgetBefore(oldest: number): void {
    for (const hour of this.highest.keys()) if (hour < oldest) this.highest.delete(hour);
  }
}

/**
 * The peaks of the whole days that ended at least 24 hours before `hour`, so that a storm is not measured by itself. On the second
 * day only the last 24 hours are known; a day the series did not cover from its start would look quieter than it was.
 */
function peaksBefore(hour: number, peaks: HourlyHighest): number[] {
  const wholeDays = Math.min(comparedDays, Math.floor(hour / 24) - 1);
  if (wholeDays === 0) return [peaks.between(hour - 24, hour)];
  return Array.from({ length: Math.max(0, wholeDays) }, (_, day) => peaks.between(hour - 24 * (day + 2), hour - 24 * (day + 1))).filter(Number.isFinite);
}

/**
 * A strictly causal scorer of one series. Silent for the first 24 hours and after a gap of more than 15 days, when there is nothing
 * to compare with. Values that are no finite number score 0 and leave no trace; negative ones count as 0; a clock that goes back stands still.
 */
export function createSeriesScorer(): SeriesScorer {
  const peaks = new HourlyHighest();
  // What a score above 0 was given for: a slow climb is scored at each tenth, however small its steps are.
  const scored = new HourlyHighest();
  let startMs: number | null = null;
  let hour = -1;
  let yardstick: Yardstick | null = null;
  let scoredOfDay = -Infinity;

  const enterHour = (next: number): void => {
    hour = next;
    peaks.forgetBefore(hour - keptHours);
    scored.forgetBefore(hour - quietHours);
    yardstick = measureAgainstPeaks(peaksBefore(hour, peaks));
    scoredOfDay = scored.between(hour - quietHours, hour);
  };

  return {
    score(atMs, value) {
      if (!Number.isFinite(atMs) || !Number.isFinite(value)) return 0;
      startMs ??= atMs;
      const now = Math.floor((atMs - startMs) / hourMs);
      if (now > hour) enterHour(now);
      const height = Math.log1p(Math.max(0, value));
      peaks.raise(hour, height);
      if (height <= scoredOfDay + clearlyHigher) return 0;
      scored.raise(hour, height);
      scoredOfDay = height;
      return yardstick === null ? 0 : 1 / (1 + Math.exp((yardstick.reference - height) / yardstick.unit));
    },
  };
}
