import { z } from 'zod';
import { languages } from '../vocabulary/words.ts';
import { roles } from '../vocabulary/permission.ts';
import { pendingSignIn } from './sign-in.ts';
import { email, instant, newPassword, shortText, smallId } from './fields.ts';

export const personSelf = z.object({
  id: smallId,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  language: z.enum(languages),
});
export type PersonSelf = z.infer<typeof personSelf>;

/** What the sign-in gate needs to know before it shows anything. */
export const sessionState = z.object({
  needsSetup: z.boolean(),
  person: personSelf.nullable(),
  /** A right password that is not enough yet; `person` is then null. */
  pending: pendingSignIn.nullable(),
  /** Whether a forgotten password can be reset by mail. */
  canMail: z.boolean(),
  version: z.string(),
  /** Invented data on a clock of its own; every screen says so. */
  isDemo: z.boolean(),
});
export type SessionState = z.infer<typeof sessionState>;

export const signInBody = z.strictObject({ email, password: z.string().min(1).max(256) });
export const setupBody = z.strictObject({
  token: z.string().min(1).max(200), name: shortText, email, password: newPassword, language: z.enum(languages),
});
export const changePasswordBody = z.strictObject({ current: z.string().min(1).max(256), next: newPassword });
export const changeSelfBody = z.strictObject({ name: shortText.optional(), language: z.enum(languages).optional() });

export const sessionRow = z.object({
  id: z.string(), createdAt: instant, lastSeenAt: instant, address: z.string(), userAgent: z.string(), isCurrent: z.boolean(),
});
export const sessionList = z.object({ sessions: z.array(sessionRow) });
export type SessionRow = z.infer<typeof sessionRow>;
