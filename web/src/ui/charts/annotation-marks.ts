import type { Annotation } from '@hinomi/shared/contracts/annotation';

/** More numbers than these would hide the curve; the list below has all. */
export const mostMarksShown = 20;
/** A number on the chart, at a time (milliseconds), for one annotation or for several that lie close together. */
export type ChartMark = { readonly atMs: number; readonly label: string };

/** Numbers of the annotations as list and chart show them: 1 is the oldest. */
export const numberAnnotations = (annotations: readonly Annotation[]): readonly (Annotation & { number: number })[] => annotations.map((one, index) => ({ ...one, number: index + 1 }));

/** The newest annotations as marks; those closer than `gapMs` share one, `3〜5`. */
export function placeMarks(annotations: readonly Annotation[], gapMs: number): ChartMark[] {
  const groups: { atMs: number; first: number; last: number }[] = [];
  for (const { at, number } of numberAnnotations(annotations).slice(-mostMarksShown)) {
    const atMs = Date.parse(at);
    const group = groups.at(-1);
    if (group !== undefined && atMs - group.atMs < gapMs) group.last = number;
    else groups.push({ atMs, first: number, last: number });
  }
  return groups.map(({ atMs, first, last }) => ({ atMs, label: first === last ? String(first) : `${first}–${last}` }));
}
