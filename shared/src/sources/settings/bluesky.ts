import { z } from 'zod';
import { webUrl } from '../source-settings.ts';

/** An empty address means the public Jetstream servers. */
export const blueskySettings = z.strictObject({ channel: z.literal('bluesky'), url: webUrl.default('') });
