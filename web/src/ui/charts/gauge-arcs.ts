import { levels, type Level } from '@hinomi/shared/vocabulary/level';

/** Centre and radii of the half circle in its view box of 120 × 66. */
export const gaugeBox = { width: 120, height: 66, x: 60, y: 60, outer: 54, inner: 38 } as const;
const gapDegrees = 1.6;
const degreesALevel = 180 / levels.length;

type Point = { x: number; y: number };
/** 0° lies left, 180° right. */
function pointAt(degrees: number, radius: number): Point {
  const radians = Math.PI - (degrees * Math.PI) / 180;
  return { x: gaugeBox.x + radius * Math.cos(radians), y: gaugeBox.y - radius * Math.sin(radians) };
}
const write = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** The section of a level as an SVG path; sections lie side by side with a gap between them. */
export function sectionPath(level: Level): string {
  const { outer, inner } = gaugeBox;
  const from = (level - 1) * degreesALevel + (level === 1 ? 0 : gapDegrees / 2);
  const to = level * degreesALevel - (level === 5 ? 0 : gapDegrees / 2);
  return `M${write(pointAt(from, outer))}A${outer} ${outer} 0 0 1 ${write(pointAt(to, outer))}L${write(pointAt(to, inner))}A${inner} ${inner} 0 0 0 ${write(pointAt(from, inner))}Z`;
}

/** A needle from near the centre to the middle of the sections; `score` is 0–100. */
export function needlePath(score: number): string {
  const degrees = Math.min(100, Math.max(0, score)) * 1.8;
  const tip = pointAt(degrees, gaugeBox.outer - 4);
  const [left, right] = [pointAt(degrees - 90, 3.5), pointAt(degrees + 90, 3.5)];
  return `M${write(left)}L${write(tip)}L${write(right)}Z`;
}
