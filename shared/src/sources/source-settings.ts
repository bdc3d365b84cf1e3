import { z } from 'zod';

/** An address as typed; whether it may be reached is decided when it is. */
export const webUrl = z.string().trim().max(2000);
/** Words, ids and names in settings. */
export const settingText = z.string().trim().max(500);
