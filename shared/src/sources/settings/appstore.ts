import { z } from 'zod';
import { webUrl } from '../source-settings.ts';

/** Reviews of one app in one country's store; an empty address means Apple's own server. */
export const appStoreSettings = z.strictObject({
  channel: z.literal('appstore'), appId: z.string().trim().regex(/^\d{3,15}$/), country: z.string().trim().regex(/^[a-z]{2}$/).default('jp'), url: webUrl.default(''),
});
