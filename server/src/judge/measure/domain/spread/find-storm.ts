/** Critical originals of the step that begins at `atMs`; steps without any may be left out. */
export type StepCount = { readonly atMs: number; readonly critical: number };
export type StormSpan = { readonly fromMs: number; readonly toMs: number; readonly stepMs: number; readonly baselineAnHour: number };

const hourMs = 3_600_000;
/** An hour below this is no storm, nor one below so many times the usual. */
const leastAnHour = 5;
const leastRatio = 3;
/** Going back, the storm has not begun yet in an hour of no more than this many times the usual. */
const quietRatio = 2;

/**
 * When the last storm of the span began: the first step with criticism within the hour before it left
 * the usual. Steps before the span are looked at as far as they are given, because a storm may be older than the span.
 * Null where no hour of the span is a storm.
 */
export function findStormStart(steps: readonly StepCount[], { fromMs, toMs, stepMs, baselineAnHour }: StormSpan): number | null {
  const usual = Math.max(1, baselineAnHour);
  const start = Math.min(fromMs, ...steps.map(({ atMs }) => atMs));
  const counts = toDense(steps, start, toMs, stepMs);
  const window = Math.max(1, Math.round(hourMs / stepMs));
  const hours = counts.map((_, index) => counts.slice(Math.max(0, index - window + 1), index + 1).reduce((sum, count) => sum + count, 0));
  const first = Math.max(0, Math.floor((fromMs - start) / stepMs));
  let at = hours.findLastIndex((count, index) => index >= first && count >= Math.max(leastAnHour, leastRatio * usual));
  if (at < 0) return null;
  while (at > 0 && (hours[at] ?? 0) > quietRatio * usual) at -= 1;
  const begin = counts.findIndex((count, index) => index > at - window && count > 0);
  return begin < 0 ? null : start + begin * stepMs;
}

function toDense(steps: readonly StepCount[], startMs: number, toMs: number, stepMs: number): number[] {
  const counts = Array.from({ length: Math.max(0, Math.ceil((toMs - startMs) / stepMs)) }, () => 0);
  for (const { atMs, critical } of steps) {
    const index = Math.floor((atMs - startMs) / stepMs);
    if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + critical;
  }
  return counts;
}
