import { describe, expect, it } from 'vitest';
import { colours, schemes, type ColourName, type Scheme } from './colours.ts';

type Rgb = [number, number, number];
const toRgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb): number => 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(toRgb(a)), luminance(toRgb(b))].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const times = (matrix: readonly (readonly number[])[], vector: Rgb): Rgb => matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0)) as Rgb;

/** Kinds of colour vision at full strength (Machado, Oliveira, Fernandes 2009, table of matrices). */
const visions = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const;
const toXyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]];
const white: Rgb = [0.95047, 1, 1.08883];

/** CIE L*a*b* of a colour as this kind of vision sees it. */
function toLab(hex: string, vision: keyof typeof visions): Rgb {
  const seen = times(visions[vision], toRgb(hex).map(toLinear) as Rgb).map((value) => Math.min(1, Math.max(0, value))) as Rgb;
  const [x, y, z] = times(toXyz, seen).map((value, at) => {
    const part = value / (white[at] ?? 1);
    return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
  }) as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (a: string, b: string, vision: keyof typeof visions): number => {
  const [one, other] = [toLab(a, vision), toLab(b, vision)];
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
};
function smallest(hexes: readonly string[], vision: keyof typeof visions): number {
  return Math.min(...hexes.flatMap((a, at) => hexes.slice(at + 1).map((b) => distance(a, b, vision))));
}

/** Text and what it stands on: at least 4.5:1. */
const texts: [ColourName, ColourName[]][] = [
  ['ink', ['page', 'surface', 'sunken', 'chosen', 'warn-fill', 'calm-fill', 'mark-fill']],
  ['muted', ['page', 'surface', 'sunken', 'chosen']],
  ['accent', ['page', 'surface', 'chosen', 'sunken', 'warn-fill', 'calm-fill']],
  ['warn-text', ['surface', 'warn-fill', 'page']],
  ['danger', ['surface', 'page', 'sunken']], ['good', ['surface', 'page']], ['mark-note', ['surface']],
  ['negative', ['surface']], ['neutral', ['surface']], ['positive', ['surface']],
  ...([1, 2, 3, 4, 5] as const).map((level): [ColourName, ColourName[]] => [`level-${level}-text`, [`level-${level}-fill`]]),
];
/** Marks, lines and edges that carry meaning: at least 3:1 (WCAG 1.4.11). */
const marks: [ColourName, ColourName[]][] = [
  ['accent', ['page', 'surface']], ['edge', ['surface']], ['warn-line', ['surface', 'warn-fill']], ['danger-line', ['surface']],
  ['chart-axis', ['surface']], ['chart-calm', ['surface']],
  ['level-3-edge', ['surface']], ['level-4-edge', ['surface']], ['level-5-edge', ['surface']], ['level-2-edge', ['surface']],
];

const pairs = (table: typeof texts): [ColourName, ColourName][] => table.flatMap(([front, backs]) => backs.map((back): [ColourName, ColourName] => [front, back]));

describe.each(Object.keys(schemes) as Scheme[])('in the %s scheme', (scheme) => {
  const hex = (name: ColourName): string => colours[name][schemes[scheme]];

  it.each(pairs(texts))('text in %s on %s reaches 4.5:1', (front, back) => {
    expect(contrast(hex(front), hex(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(marks))('a mark in %s on %s reaches 3:1', (front, back) => {
    expect(contrast(hex(front), hex(back))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(visions) as (keyof typeof visions)[])('no two levels look alike to %s vision, and no two tones', (vision) => {
    expect(smallest(([1, 2, 3, 4, 5] as const).map((level) => hex(`level-${level}-fill`)), vision)).toBeGreaterThanOrEqual(28);
    expect(smallest([hex('negative'), hex('neutral'), hex('positive')], vision)).toBeGreaterThanOrEqual(28);
  });
});

it('measures as the rule book does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#1a1a1a', '#c5d7fb')).toBeCloseTo(12, 0);
  expect(distance('#ffffff', '#000000', 'normal')).toBeCloseTo(100, 0);
});

it('every colour is written out, in both schemes', () => {
  for (const pair of Object.values(colours)) for (const one of pair) expect(one).toMatch(/^#[0-9a-f]{6}$/);
});
