import { z } from 'zod';
import { factorKinds, signInSteps } from '../vocabulary/sign-in.ts';
import { email, instant, newPassword, smallId } from './fields.ts';

/** A sign-in that is under way: what is asked next, of whom, and with what it can be answered. */
export const pendingSignIn = z.object({
  step: z.enum(signInSteps), name: z.string(), email: z.string(), kinds: z.array(z.enum(factorKinds)),
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** Six digits of an authenticator app; the space many apps show in the middle is taken too. */
export const totpCode = z.string().max(20).transform((text) => text.normalize('NFKC').replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/));
export const factorCodeBody = z.strictObject({ kind: z.enum(['totp', 'recovery']), code: z.string().trim().min(1).max(40) });
export const totpCodeBody = z.strictObject({ code: totpCode });

const base64Url = (longest: number) => z.string().min(1).max(longest).regex(/^[A-Za-z0-9_-]+$/);
const transports = z.array(z.string().max(40)).max(10);
/** What a browser adds of its own; looked at by nobody here. */
const browserExtras = { clientExtensionResults: z.record(z.string(), z.unknown()).default({}), authenticatorAttachment: z.string().max(40).optional() };

/** The browser's answer to a registration, as WebAuthn Level 3 writes it in JSON. */
export const registrationResponse = z.strictObject({
  id: base64Url(2_000), rawId: base64Url(2_000), type: z.literal('public-key'), ...browserExtras,
  response: z.strictObject({
    clientDataJSON: base64Url(8_000), attestationObject: base64Url(40_000), authenticatorData: base64Url(40_000).optional(),
    transports: transports.optional(), publicKeyAlgorithm: z.number().int().optional(), publicKey: base64Url(8_000).optional(),
  }),
});
/** The browser's answer to an authentication, as WebAuthn Level 3 writes it in JSON. */
export const authenticationResponse = z.strictObject({
  id: base64Url(2_000), rawId: base64Url(2_000), type: z.literal('public-key'), ...browserExtras,
  response: z.strictObject({
    clientDataJSON: base64Url(8_000), authenticatorData: base64Url(8_000), signature: base64Url(8_000), userHandle: base64Url(200).optional(),
  }),
});
export const passkeyAnswerBody = z.strictObject({ response: authenticationResponse });
/** `factor` answers a sign-in that is under way; `sign_in` begins one without a password. */
export const passkeyAskBody = z.strictObject({ purpose: z.enum(['sign_in', 'factor']) });
export const passkeyName = z.string().trim().min(1).max(60);
export const addPasskeyBody = z.strictObject({ name: passkeyName, response: registrationResponse });
export const renamePasskeyBody = z.strictObject({ name: passkeyName });
export const passkeyParams = z.strictObject({ passkeyId: smallId });

const credentialHint = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() });
/** What the browser needs to ask a passkey. */
export const passkeyRequestOptions = z.object({
  challenge: z.string(), rpId: z.string(), timeout: z.number().optional(), allowCredentials: z.array(credentialHint).optional(),
  userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
});
/** What the browser needs to make a passkey. */
export const passkeyCreationOptions = z.object({
  challenge: z.string(), rp: z.object({ id: z.string().optional(), name: z.string() }), user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })), timeout: z.number().optional(), excludeCredentials: z.array(credentialHint).optional(),
  authenticatorSelection: z.object({
    residentKey: z.enum(['required', 'preferred', 'discouraged']).optional(), requireResidentKey: z.boolean().optional(), userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
  }).optional(),
  attestation: z.enum(['none', 'direct', 'enterprise', 'indirect']).optional(),
});

export const passkeyRow = z.object({ id: smallId, name: z.string(), createdAt: instant, lastUsedAt: instant.nullable(), isBackedUp: z.boolean() });
export type PasskeyRow = z.infer<typeof passkeyRow>;
/** One's own second factors. `isRequired`: the last one cannot be removed. */
export const ownFactors = z.object({
  totpSince: instant.nullable(), passkeys: z.array(passkeyRow), recoveryCodesLeft: z.number().int().min(0), isRequired: z.boolean(),
});
export type OwnFactors = z.infer<typeof ownFactors>;
/** The secret is shown while an app is being added and never again. */
export const totpOffer = z.object({ secret: z.string(), uri: z.string() });
export type TotpOffer = z.infer<typeof totpOffer>;
/** Recovery codes come with the first factor; afterwards they are null. */
export const factorAdded = z.object({ recoveryCodes: z.array(z.string()).nullable() });
export const recoveryCodes = z.object({ codes: z.array(z.string()) });

export const proofBody = z.strictObject({ password: z.string().min(1).max(256) });
export const endedSessions = z.object({ ended: z.number().int().min(0) });

export const askResetBody = z.strictObject({ email });
export const resetToken = z.strictObject({ token: z.string().min(1).max(200) });
export const resetPreview = z.object({ email: z.string(), name: z.string() });
export const resetBody = z.strictObject({ token: z.string().min(1).max(200), password: newPassword });
/** The link is shown once, to the administrator who made it. */
export const resetLink = z.object({ link: z.string(), expiresAt: instant, wasMailed: z.boolean() });
export type ResetLink = z.infer<typeof resetLink>;

/** Who has which factors, and the rule for the installation. */
export const signInRules = z.object({
  isFactorRequired: z.boolean(),
  people: z.array(z.object({ personId: smallId, hasTotp: z.boolean(), passkeys: z.number().int() })),
});
export type SignInRules = z.infer<typeof signInRules>;
export const changeSignInRulesBody = z.strictObject({ isFactorRequired: z.boolean() });
