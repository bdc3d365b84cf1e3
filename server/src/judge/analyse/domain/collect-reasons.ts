import type { ReasonSpan } from '@hinomi/shared/contracts/mention';
import type { NormalText } from './normalise.js';
import type { Evidence, RiskFinding } from './post-judgement.js';

const mostReasons = 12;
const leastValue = 0.2;

/** Spans of the input behind a judgement, strongest kept, in the order of the text; what stood in the title has no offsets and is left out. */
export function collectReasons(
  input: string, normal: NormalText, titleLength: number, evidence: readonly Evidence[], risks: readonly RiskFinding[], cutAt: number,
): ReasonSpan[] {
  const words = evidence.filter((item) => Math.abs(item.value) >= leastValue).toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const spans: ReasonSpan[] = [];
  for (const item of [...risks, ...words]) {
    const start = (normal.starts[item.start] ?? 0) - titleLength;
    const end = (normal.ends[item.end - 1] ?? 0) - titleLength;
    if (start < 0 || end <= start || spans.length >= mostReasons) continue;
    spans.push({ start, end, text: input.slice(start, end), rule: item.rule });
  }
  if (cutAt < input.length) spans.push({ start: cutAt, end: cutAt, text: '', rule: 'note.cut' });
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
