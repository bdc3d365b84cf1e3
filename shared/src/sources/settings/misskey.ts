import { z } from 'zod';
import { settingText, webUrl } from '../source-settings.ts';

/** `search` and `hashtag` are polled; `antenna` and the timelines are channels of the stream. */
export const misskeyWays = ['search', 'hashtag', 'antenna', 'local', 'global', 'hybrid', 'home'] as const;

export const misskeySettings = z.strictObject({
  channel: z.literal('misskey'), url: webUrl.min(1), way: z.enum(misskeyWays).default('search'),
  words: z.string().trim().max(2_000).default(''), hashtag: settingText.default(''), antennaId: settingText.default(''),
});
