import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Sections of the hot entries, as their addresses name them. */
export const hatenaCategories = ['all', 'general', 'social', 'economics', 'life', 'knowledge', 'it', 'fun', 'entertainment', 'game'] as const;

/** A search or the hot entries of Hatena Bookmark; an empty address means its own server. */
export const hatenaSettings = z.strictObject({
  channel: z.literal('hatena'), way: z.enum(['search', 'hotentry']).default('search'), word: settingText.default(''), users: z.number().int().min(1).max(1_000).default(1),
  category: z.enum(hatenaCategories).default('all'), comments: z.boolean().default(true), url: webUrl.default(''),
});
