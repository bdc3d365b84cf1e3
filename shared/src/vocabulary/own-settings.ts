import type { Words } from './words.ts';

/** Light or dark screens; `system` follows the device. */
export const colourThemes = ['system', 'light', 'dark'] as const;
export type ColourTheme = (typeof colourThemes)[number];
export const colourThemeWords: Record<ColourTheme, Words> = {
  system: { ja: '端末に合わせる', en: 'Like the device' },
  light: { ja: 'ライト', en: 'Light' },
  dark: { ja: 'ダーク', en: 'Dark' },
};

/** Height of rows in tables and lists: 44 px or 32 px. */
export const densities = ['standard', 'compact'] as const;
export type Density = (typeof densities)[number];
export const densityWords: Record<Density, Words> = {
  standard: { ja: '標準', en: 'Standard' },
  compact: { ja: 'コンパクト', en: 'Compact' },
};

/** Screens somebody may start on. */
export const startScreens = ['monitor', 'mentions', 'alerts'] as const;
export type StartScreen = (typeof startScreens)[number];
export const startScreenWords: Record<StartScreen, Words> = {
  monitor: { ja: '監視', en: 'Monitor' },
  mentions: { ja: '投稿', en: 'Mentions' },
  alerts: { ja: 'アラート', en: 'Alerts' },
};

/** The zone dates are shown in unless somebody chose another. */
export const companyZone = 'Asia/Tokyo';
