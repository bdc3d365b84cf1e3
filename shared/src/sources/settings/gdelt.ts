import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** News by a query, or by the words of the topics where it is empty; an empty address means the service's own server. */
export const gdeltSettings = z.strictObject({ channel: z.literal('gdelt'), query: settingText.default(''), language: z.enum(['japanese', 'english', '']).default('japanese'), url: webUrl.default('') });
