import type { TopicSeries } from '@hinomi/shared/contracts/monitor';
import { colour } from '../../lib/colours.ts';
import { zoneOffsetMs } from '../../lib/dates.ts';
import { polarityLooks } from '../polarity-mark.tsx';

export type ChartView = 'volume' | 'tone';
export type SeriesPoint = TopicSeries['points'][number];
export type SeriesName = Exclude<keyof SeriesPoint, 'at'>;
/** One line: its colour and dash differ from the others, so that no line rests on colour alone. */
export type ChartLine = { readonly name: SeriesName; readonly colour: string; readonly dash: string; readonly width: number };

/** Contrast on panels is 4.5 or more; the tones keep their distance for all kinds of colour vision. */
export const chartLines: Record<ChartView, readonly ChartLine[]> = {
  volume: [
    { name: 'all', colour: colour('muted'), dash: '0', width: 1.5 },
    { name: 'critical', colour: polarityLooks.negative.colour, dash: '0', width: 2.5 },
    { name: 'baseline', colour: colour('ink'), dash: '2 4', width: 1.5 },
  ],
  tone: [
    { name: 'negative', colour: polarityLooks.negative.colour, dash: polarityLooks.negative.dash, width: 2.5 },
    { name: 'neutral', colour: polarityLooks.neutral.colour, dash: polarityLooks.neutral.dash, width: 1.5 },
    { name: 'positive', colour: polarityLooks.positive.colour, dash: polarityLooks.positive.dash, width: 2 },
  ],
};

/** A point with its time as a number, for a linear time axis. */
export type ChartRow = SeriesPoint & { atMs: number };
export function toRows(points: readonly SeriesPoint[]): ChartRow[] {
  return points.map((point) => ({ ...point, atMs: Date.parse(point.at) }));
}

/**
 * The points of a chart without the step that still runs: its count has only begun, and the line would seem to fall.
 * Where the running step already holds more than the one before it, it stays: a rise must not wait for the step to end.
 */
export function finishedPoints(points: readonly SeriesPoint[], stepSeconds: number, nowMs: number): readonly SeriesPoint[] {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined || Date.parse(last.at) + stepSeconds * 1_000 <= nowMs) return points;
  return last.all > before.all || last.critical > before.critical ? points : points.slice(0, -1);
}

/** Largest value of one series; 0 without points. */
export function largest(points: readonly SeriesPoint[], name: SeriesName): number {
  return points.reduce((most, point) => Math.max(most, point[name]), 0);
}

const minute = 60_000;
const steps = [10 * minute, 30 * minute, 60 * minute, 180 * minute, 360 * minute, 1440 * minute];

/** Round times in the reader's zone between two instants for the axis: the finest step that gives at most `most` ticks. */
export function timeTicks(fromMs: number, toMs: number, most: number): number[] {
  const aheadMs = zoneOffsetMs(fromMs);
  const step = steps.find((candidate) => (toMs - fromMs) / candidate <= most) ?? 1440 * minute;
  const ticks: number[] = [];
  for (let at = Math.ceil((fromMs + aheadMs) / step) * step - aheadMs; at <= toMs; at += step) ticks.push(at);
  return ticks;
}

/**
 * Row (0 = near the chart, 1 = above) of the label of each mark: a mark closer than `gapMs` to one before it goes to
 * the other row, so that two changes in short order can both be read.
 */
export function markRows(times: readonly number[], gapMs: number): number[] {
  const rows: number[] = [];
  times.forEach((time, index) => {
    const before = times[index - 1];
    rows.push(before !== undefined && time - before < gapMs && rows[index - 1] === 0 ? 1 : 0);
  });
  return rows;
}

/** Moves labels apart that would overlap, keeping their order, inside `top`–`bottom`. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y || a.index - b.index);
  let least = top;
  for (const label of order) {
    label.y = Math.max(label.y, least);
    least = label.y + gap;
  }
  let most = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, most);
    most = label.y - gap;
  }
  const placed = [...wanted];
  for (const { y, index } of order) placed[index] = y;
  return placed;
}
