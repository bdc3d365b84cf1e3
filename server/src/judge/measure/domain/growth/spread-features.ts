import type { Columns } from './boost-trees.js';
import { marks } from './spread-view.js';
import type { SpreadView } from './spread-view.js';

/** How an extra number is read: an hour of the day goes round; a size grows by factors. */
export type ExtraKind = 'hour' | 'size';

const placeOf = (mark: number): number => marks.indexOf(mark);
const [quarter, half, threeQuarters, sevenEighths, last] = [placeOf(1 / 4), placeOf(1 / 2), placeOf(3 / 4), placeOf(7 / 8), placeOf(15 / 16)];

/** Features of views, one column each: how much, when in the observed time, whether it is getting faster, and the extras. */
export function readFeatures(views: readonly SpreadView[], kinds: readonly ExtraKind[]): Columns {
  return toColumns(views.map((view) => [...shapeOf(view), ...view.extras.flatMap((value, at) => readExtra(value, kinds[at] ?? 'size', view.count))]));
}

/** The features that work together: how much, how late it came, and each extra. */
export function readMainFeatures(views: readonly SpreadView[], kinds: readonly ExtraKind[]): Columns {
  return toColumns(views.map((view) => {
    const whole = Math.log1p(view.count);
    const extras = view.extras.flatMap((value, at) => readExtra(value, kinds[at] ?? 'size', view.count).slice(0, kinds[at] === 'hour' ? 2 : 1));
    return [whole, middleOf(view), latenessOf(view), Math.log1p(view.fresh[1] ?? 0), ...extras];
  }));
}

/** The few features that counts read at even steps can bear: how much, how much of it lately, and since when it is seen. */
export function readFewFeatures(views: readonly SpreadView[]): Columns {
  return toColumns(views.map(({ count, grown, firstAt }) => [
    Math.log1p(count), ...[half, threeQuarters, last].map((place) => Math.log1p(Math.max(0, count - grown[place]!))), firstAt,
  ]));
}

const toColumns = (rows: readonly number[][]): Columns => (rows[0] ?? []).map((_, f) => Float64Array.from(rows, (row) => row[f]!));

const now = marks.length - 1;
const widths = marks.map((mark, at) => mark - (marks[at - 1] ?? 0));
const partsOf = (grown: readonly number[]): number[] => grown.map((value, at) => Math.max(0, value - (grown[at - 1] ?? 0)));
const rateBetween = (grown: readonly number[], from: number, until: number): number => Math.log1p(Math.max(0, grown[until]! - grown[from]!) / (marks[until]! - marks[from]!));
/** The mean share of the time at which the events came. */
const middleOf = ({ grown, count }: SpreadView): number => partsOf(grown).reduce((sum, part, at) => sum + part * (marks[at]! - widths[at]! / 2), 0) / Math.max(1, count);
/** How fast events come now against the whole time, as a log. */
const latenessOf = ({ grown, count }: SpreadView): number => rateBetween(grown, last, now) - Math.log1p(count);

function shapeOf(view: SpreadView): number[] {
  const { count, firstAt, lastAt, grown, fresh } = view;
  return [
    Math.log1p(count), ...partsOf(grown).map((part, at) => Math.log1p(part / widths[at]!)), Math.log1p(grown[half]!), Math.log1p(grown[quarter]!),
    latenessOf(view), rateBetween(grown, sevenEighths, now) - rateBetween(grown, half, sevenEighths), middleOf(view),
    Math.log(firstAt + 0.01), Math.log(1.01 - lastAt), ...fresh.map((value) => Math.log1p(value)),
  ];
}

function readExtra(value: number, kind: ExtraKind, count: number): number[] {
  if (kind === 'size') {
    const isKnown = Number.isFinite(value) && value >= 0;
    const size = Math.log1p(isKnown ? value : 0);
    return [size, isKnown ? 0 : 1, Math.log1p(count) - size];
  }
  const hour = Number.isFinite(value) ? value : 12;
  const angle = (2 * Math.PI * hour) / 24;
  // The day turned so that its edge lies in the small hours, where least happens: trees cut it in spans.
  return [Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle), (hour + 18) % 24];
}
