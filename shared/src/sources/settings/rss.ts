import { z } from 'zod';
import { webUrl } from '../source-settings.ts';

export const rssSettings = z.strictObject({ channel: z.literal('rss'), url: webUrl.min(1) });
