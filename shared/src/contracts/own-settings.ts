import { z } from 'zod';
import { colourThemes, densities, startScreens } from '../vocabulary/own-settings.ts';

/** Whether this name is a time zone here; servers and browsers may know different editions of the list. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** How one person wants to see the product. `timeZone` null means the company's zone, Asia/Tokyo. */
export const ownSettings = z.object({
  theme: z.enum(colourThemes),
  density: z.enum(densities),
  timeZone: z.string().nullable(),
  startScreen: z.enum(startScreens),
});
export type OwnSettings = z.infer<typeof ownSettings>;
export const firstSettings: OwnSettings = { theme: 'system', density: 'standard', timeZone: null, startScreen: 'monitor' };

const zoneName = z.string().max(64).regex(/^[A-Za-z][A-Za-z0-9_+\-/]*$/).refine(isTimeZone);
export const changeSettingsBody = z.strictObject({
  theme: z.enum(colourThemes).optional(),
  density: z.enum(densities).optional(),
  timeZone: zoneName.nullable().optional(),
  startScreen: z.enum(startScreens).optional(),
});
export type SettingsChange = z.infer<typeof changeSettingsBody>;

/** What a person has seen under the bell, named as the screens name it: `alert:7:4`, `source:2:2026-11-21T09:30:00Z`. */
const seenItem = z.string().min(1).max(120).regex(/^[a-z]+:[\x21-\x7e]*$/);
export const seenList = z.object({ items: z.array(z.string()) });
export const markSeenBody = z.strictObject({ items: z.array(seenItem).max(200) });
