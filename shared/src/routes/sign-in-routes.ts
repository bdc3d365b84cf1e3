import { z } from 'zod';
import { sessionState } from '../contracts/auth.ts';
import { empty, ok, smallId } from '../contracts/fields.ts';
import {
  addPasskeyBody, askResetBody, changeSignInRulesBody, endedSessions, factorAdded, factorCodeBody, ownFactors, passkeyAnswerBody, passkeyAskBody, passkeyCreationOptions, passkeyParams,
  passkeyRequestOptions, proofBody, recoveryCodes, renamePasskeyBody, resetBody, resetLink, resetPreview, resetToken, signInRules, totpCodeBody, totpOffer,
} from '../contracts/sign-in.ts';
import { defineRoute } from './route.ts';

const personParams = z.strictObject({ personId: smallId });

/** Between the password and the screens: the second step, and signing in with a passkey alone. */
export const signInStepRoutes = {
  giveCode: defineRoute({ method: 'POST', path: '/api/session/code', access: 'public', summary: 'Second step: a code of an authenticator app, or a recovery code', body: factorCodeBody, response: sessionState, errors: ['sign_in_lapsed', 'wrong_code', 'too_many_tries'], status: 201 }),
  askPasskey: defineRoute({ method: 'POST', path: '/api/session/passkey/options', access: 'public', summary: 'A challenge for a passkey, as the second step or instead of the password', body: passkeyAskBody, response: passkeyRequestOptions, errors: ['password_off', 'sign_in_lapsed', 'too_many_tries'] }),
  givePasskey: defineRoute({ method: 'POST', path: '/api/session/passkey', access: 'public', summary: 'The passkey\'s answer to the challenge', body: passkeyAnswerBody, response: sessionState, errors: ['password_off', 'sign_in_lapsed', 'passkey_refused', 'too_many_tries'], status: 201 }),
  giveUp: defineRoute({ method: 'DELETE', path: '/api/session/step', access: 'public', summary: 'Give up a sign-in that is under way', response: ok }),
};

/** One's own second factors and the proof that it is oneself. */
export const factorRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/me/factors', access: 'enrolling', summary: 'Own second factors', response: ownFactors }),
  startTotp: defineRoute({ method: 'POST', path: '/api/me/factors/totp', access: 'enrolling', summary: 'Begin to add an authenticator app; the secret is shown now only', body: empty, response: totpOffer, errors: ['proof_needed'] }),
  confirmTotp: defineRoute({ method: 'POST', path: '/api/me/factors/totp/confirm', access: 'enrolling', summary: 'Confirm the app with a code; it takes the place of an earlier one', body: totpCodeBody, response: factorAdded, errors: ['proof_needed', 'wrong_code', 'too_many_tries'] }),
  removeTotp: defineRoute({ method: 'DELETE', path: '/api/me/factors/totp', access: 'session', summary: 'Remove the authenticator app', response: ok, errors: ['proof_needed', 'not_found', 'factor_required'] }),
  askNewPasskey: defineRoute({ method: 'POST', path: '/api/me/factors/passkeys/options', access: 'enrolling', summary: 'A challenge for a new passkey', body: empty, response: passkeyCreationOptions, errors: ['proof_needed', 'limit_reached'] }),
  addPasskey: defineRoute({ method: 'POST', path: '/api/me/factors/passkeys', access: 'enrolling', summary: 'Add the passkey the browser made', body: addPasskeyBody, response: factorAdded, errors: ['proof_needed', 'passkey_refused', 'already_exists', 'limit_reached'], status: 201 }),
  renamePasskey: defineRoute({ method: 'PATCH', path: '/api/me/factors/passkeys/:passkeyId', access: 'session', summary: 'Rename a passkey', params: passkeyParams, body: renamePasskeyBody, response: ok, errors: ['not_found'] }),
  removePasskey: defineRoute({ method: 'DELETE', path: '/api/me/factors/passkeys/:passkeyId', access: 'session', summary: 'Remove a passkey', params: passkeyParams, response: ok, errors: ['proof_needed', 'not_found', 'factor_required'] }),
  renewCodes: defineRoute({ method: 'POST', path: '/api/me/recovery-codes', access: 'session', summary: 'Ten new recovery codes, shown now only; earlier ones stop working', body: empty, response: recoveryCodes, errors: ['proof_needed', 'move_not_allowed'] }),
  prove: defineRoute({ method: 'POST', path: '/api/me/proof', access: 'enrolling', summary: 'Give the password again before something grave', body: proofBody, response: ok, errors: ['wrong_credentials', 'too_many_tries'] }),
  askProof: defineRoute({ method: 'POST', path: '/api/me/proof/options', access: 'enrolling', summary: 'A challenge for a passkey in place of the password', body: empty, response: passkeyRequestOptions }),
  proveByPasskey: defineRoute({ method: 'POST', path: '/api/me/proof/passkey', access: 'enrolling', summary: 'The passkey\'s answer in place of the password', body: passkeyAnswerBody, response: ok, errors: ['passkey_refused'] }),
  endOthers: defineRoute({ method: 'DELETE', path: '/api/me/sessions', access: 'session', summary: 'End all one\'s other sessions', response: endedSessions }),
};

/** Ways back in, and the rules of signing in. */
export const recoveryRoutes = {
  ask: defineRoute({ method: 'POST', path: '/api/password-reset/ask', access: 'public', summary: 'Ask for a reset link by mail; the answer does not tell whether the address is known', body: askResetBody, response: ok, errors: ['password_off', 'mail_not_set', 'too_many_tries'] }),
  preview: defineRoute({ method: 'POST', path: '/api/password-reset/preview', access: 'public', summary: 'Whose password a reset link is for', body: resetToken, response: resetPreview, errors: ['reset_invalid', 'too_many_tries'] }),
  reset: defineRoute({ method: 'POST', path: '/api/password-reset', access: 'public', summary: 'Set a new password with a reset link; ends every session', body: resetBody, response: ok, errors: ['password_off', 'reset_invalid', 'too_many_tries'] }),
  makeLink: defineRoute({ method: 'POST', path: '/api/people/:personId/reset-link', access: 'people.write', summary: 'Make a reset link for a person; it is shown once', params: personParams, body: empty, response: resetLink, errors: ['not_found', 'proof_needed', 'move_not_allowed'], status: 201 }),
  removeFactors: defineRoute({ method: 'DELETE', path: '/api/people/:personId/factors', access: 'people.write', summary: 'Remove a person\'s second factors and end their sessions', params: personParams, response: ok, errors: ['not_found', 'proof_needed'] }),
  rules: defineRoute({ method: 'GET', path: '/api/sign-in-rules', access: 'people.read', summary: 'Whether second factors are required, and who has which', response: signInRules }),
  changeRules: defineRoute({ method: 'PUT', path: '/api/sign-in-rules', access: 'people.write', summary: 'Require second factors of administrators and approvers, or not', body: changeSignInRulesBody, response: signInRules, errors: ['proof_needed', 'factor_needed'] }),
};
