import { z } from 'zod';
import { instant, smallId } from './fields.ts';

/** What the sign-in screen needs to know; `label` is the operator's name for the sign-in service. */
export const ssoOffer = z.object({ isOffered: z.boolean(), label: z.string(), isOnly: z.boolean() });
export type SsoOffer = z.infer<typeof ssoOffer>;

/** `returnTo` is the path to open afterwards; anything but a path of Hinomi's own becomes `/`. */
export const ssoBeginBody = z.strictObject({ returnTo: z.string().max(2_000).default('/'), invitation: z.string().min(1).max(200).optional() });
export const ssoLinkBody = z.strictObject({ returnTo: z.string().max(2_000).default('/') });
/** Where the browser must go next. */
export const ssoAddress = z.object({ address: z.url() });

/** What the sign-in service sent back by way of the browser. */
export const ssoFinishBody = z.strictObject({
  state: z.string().min(1).max(200), code: z.string().min(1).max(4_000).optional(), iss: z.string().max(2_000).optional(), error: z.string().max(200).optional(),
});
export const ssoFinished = z.object({ outcome: z.enum(['signed_in', 'linked']), returnTo: z.string() });

/** The account a person is linked with; `email` is what the sign-in service last said and is for showing only. */
export const ownIdentity = z.object({ issuer: z.string(), email: z.string().nullable(), linkedAt: instant, lastUsedAt: instant });
export const ownSso = z.object({ isOffered: z.boolean(), label: z.string(), identity: ownIdentity.nullable(), hasPassword: z.boolean() });
export type OwnSso = z.infer<typeof ownSso>;
export const ssoPeople = z.object({ personIds: z.array(smallId) });
/** The page of the sign-in service that signs out there too; null where it has none. */
export const ssoEndSession = z.object({ address: z.url().nullable() });
