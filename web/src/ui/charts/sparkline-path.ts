/** Coordinates of a sparkline: `values` from left to right in a box, with 1 px kept free at top and bottom. */
function placePoints(values: readonly number[], top: number, width: number, height: number): { x: number; y: number }[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const scale = top > 0 ? (height - 2) / top : 0;
  return values.map((value, index) => ({ x: index * step, y: height - 1 - Math.max(0, value) * scale }));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** SVG path of a line through the values; `top` is the value at the upper edge, so that two lines can share a scale. */
export function linePath(values: readonly number[], top: number, width: number, height: number): string {
  return placePoints(values, top, width, height).map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** How many hours of a sparkline to draw: the hour that runs is left out while it would only make the line seem to fall. */
export function shownHours(all: readonly number[], critical: readonly number[]): number {
  const rises = (values: readonly number[]): boolean => (values.at(-1) ?? 0) > (values.at(-2) ?? 0);
  return all.length < 2 || rises(all) || rises(critical) ? all.length : all.length - 1;
}

/** SVG path of the area under the line; empty without values. */
export function areaPath(values: readonly number[], top: number, width: number, height: number): string {
  if (values.length === 0) return '';
  return `${linePath(values, top, width, height)}L${round(values.length > 1 ? width : 0)} ${height}L0 ${height}Z`;
}
