import { z } from 'zod';
import { instant, shortText, smallId } from './fields.ts';

/** A screen on a wall: whoever has its link sees 監視, and nothing else, until it is revoked. */
export const wall = z.object({ id: smallId, name: z.string(), createdBy: z.string(), createdAt: instant, lastSeenAt: instant.nullable() });
export type Wall = z.infer<typeof wall>;
export const wallList = z.object({ walls: z.array(wall) });
export const wallBody = z.strictObject({ name: shortText });
/** The link is shown once. */
export const wallMade = z.object({ wall, link: z.string() });
export const wallToken = z.strictObject({ token: z.string().min(1).max(200) });
export const wallEntered = z.object({ name: z.string() });
