import { z } from 'zod';
import { webUrl } from '../source-settings.ts';

/** Reviews of one app of ours; an empty address means Google's own servers. */
export const googlePlaySettings = z.strictObject({ channel: z.literal('googleplay'), packageName: z.string().trim().regex(/^[A-Za-z][\w]*(?:\.[A-Za-z][\w]*)+$/).max(200), url: webUrl.default('') });
