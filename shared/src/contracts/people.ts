import { z } from 'zod';
import { languages } from '../vocabulary/words.ts';
import { roles } from '../vocabulary/permission.ts';
import { email, instant, newPassword, shortText, smallId } from './fields.ts';

export const person = z.object({
  id: smallId, name: z.string(), email: z.string(), role: z.enum(roles), isDisabled: z.boolean(),
  lastSignedInAt: instant.nullable(), createdAt: instant,
});
export type Person = z.infer<typeof person>;
export const invitation = z.object({
  id: smallId, email: z.string(), role: z.enum(roles), invitedBy: z.string(), createdAt: instant, expiresAt: instant,
  /** Whether a mail with the link was handed to the mail server's queue. */
  wasMailed: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;
export const peopleList = z.object({ people: z.array(person), invitations: z.array(invitation) });

export const inviteBody = z.strictObject({ email, role: z.enum(roles), language: z.enum(languages) });
/** The link is shown once, to the person who invites. */
export const inviteAnswer = z.object({ invitation, link: z.string() });
export const changePersonBody = z.strictObject({ role: z.enum(roles).optional(), isDisabled: z.boolean().optional() });

export const invitationToken = z.strictObject({ token: z.string().min(1).max(200) });
export const invitationPreview = z.object({ email: z.string(), role: z.enum(roles), invitedBy: z.string() });
export const acceptInvitationBody = z.strictObject({
  token: z.string().min(1).max(200), name: shortText, password: newPassword, language: z.enum(languages),
});
