import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** Reviews of one app (its id or its address) in one country's store; an empty address means Apple's own server. */
export const appStoreSettings = z.strictObject({
  channel: z.literal('appstore'), appId: settingText.min(1), country: settingText.min(1).default('jp'), url: webUrl.default(''),
});
