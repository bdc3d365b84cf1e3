/**
 * Every colour the product adds to those of the kit: light, dark. In style sheets they are `var(--hinomi-<name>)`.
 * colours.test.ts holds text and marks against their backgrounds in both schemes.
 */
export const colours = {
  /** Text, and text of second rank. */
  ink: ['#1a1a1a', '#e8e8e8'],
  muted: ['#595959', '#b5b5b5'],
  /** The page behind everything; panels, cards and fields on it; a sunken or chosen part of a panel. */
  page: ['#f8f8fb', '#161718'],
  surface: ['#ffffff', '#242424'],
  sunken: ['#f7f7f7', '#2c2c2c'],
  chosen: ['#f6f8ff', '#252b3a'],
  /** Frames of panels; rules inside them; edges of small marks. */
  line: ['#d9d9d9', '#454545'],
  hairline: ['#e8e8e8', '#3a3a3a'],
  edge: ['#8c8c8c', '#808080'],
  /** Links, focus, the chosen row; its pale form for a row under the pointer. */
  accent: ['#0031d8', '#94b2ff'],
  'accent-pale': ['#9db7f9', '#4f6bb5'],
  /** Remarks that ask for attention. */
  'warn-fill': ['#fff8e1', '#382f14'],
  'warn-line': ['#927200', '#c79a10'],
  'warn-text': ['#7a5f00', '#f2c94c'],
  /** Failure, health, calm. */
  danger: ['#c70000', '#ff8b85'],
  'danger-line': ['#ec0000', '#ff5c5c'],
  good: ['#0a6b37', '#5fd08f'],
  'calm-fill': ['#f4f7fe', '#1d2740'],
  'calm-line': ['#c5d7fb', '#3c5490'],
  /** Marked words. */
  'mark-fill': ['#ffe380', '#5f4a00'],
  'mark-note': ['#5c4700', '#ffdf80'],
  /** Tones; apart for all kinds of colour vision. */
  negative: ['#c74700', '#ff9455'],
  neutral: ['#767676', '#9c9c9c'],
  positive: ['#0066be', '#6bb8ff'],
  /** Charts. */
  'chart-grid': ['#e0e0e0', '#3d3d3d'],
  'chart-axis': ['#767676', '#9a9a9a'],
  'chart-area': ['#eef0f3', '#343638'],
  'chart-calm': ['#4979f5', '#7096f8'],
  /** The alarm bar and chips of the five levels: fill, text, edge; `line` is a level as a bare line. */
  'level-1-fill': ['#c5d7fb', '#244a5c'], 'level-1-text': ['#1a1a1a', '#e3f2f8'], 'level-1-edge': ['#c5d7fb', '#6fa3ba'], 'level-1-line': ['#c5d7fb', '#4d8199'],
  'level-2-fill': ['#ffd43d', '#ffd43d'], 'level-2-text': ['#1a1a1a', '#1a1a1a'], 'level-2-edge': ['#927200', '#ffd43d'], 'level-2-line': ['#b78f00', '#ffd43d'],
  'level-3-fill': ['#ec0000', '#ec0000'], 'level-3-text': ['#ffffff', '#ffffff'], 'level-3-edge': ['#ec0000', '#ff7171'], 'level-3-line': ['#ec0000', '#ff5c5c'],
  'level-4-fill': ['#aa00aa', '#b300b3'], 'level-4-text': ['#ffffff', '#ffffff'], 'level-4-edge': ['#aa00aa', '#e07ce0'], 'level-4-line': ['#aa00aa', '#e07ce0'],
  'level-5-fill': ['#1a1a1a', '#000000'], 'level-5-text': ['#ffffff', '#ffffff'], 'level-5-edge': ['#1a1a1a', '#ffffff'], 'level-5-line': ['#1a1a1a', '#ffffff'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourName = keyof typeof colours;
/** The two schemes of the screens, as places in the table. */
export const schemes = { light: 0, dark: 1 } as const;
export type Scheme = keyof typeof schemes;

/** The table as style properties of one scheme. */
export function colourVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, pair]) => [`--hinomi-${name}`, pair[schemes[scheme]]]));
}

/** A colour for an attribute or a style that code writes. */
export const colour = (name: ColourName): string => `var(--hinomi-${name})`;
