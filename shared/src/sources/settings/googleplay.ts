import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Reviews of one app of ours (its package name or its address); an empty address means Google's own servers. */
export const googlePlaySettings = z.strictObject({ channel: z.literal('googleplay'), packageName: settingText.min(1), url: webUrl.default('') });
