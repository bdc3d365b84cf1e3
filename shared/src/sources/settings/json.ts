import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Any address that answers JSON. `mapping`: one field a line, `text = data.body`; empty = fields under usual names. */
export const jsonSettings = z.strictObject({
  channel: z.literal('json'), url: webUrl.min(1), list: settingText.default(''), mapping: z.string().trim().max(4_000).default(''), next: settingText.default(''),
  header: z.string().trim().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/).default('Authorization'),
});
