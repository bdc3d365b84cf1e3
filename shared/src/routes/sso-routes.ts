import { empty, ok } from '../contracts/fields.ts';
import { ownSso, ssoAddress, ssoBeginBody, ssoEndSession, ssoFinishBody, ssoFinished, ssoLinkBody, ssoOffer, ssoPeople } from '../contracts/sso.ts';
import { defineRoute } from './route.ts';

/**
 * Signing in with the company's own sign-in service (OpenID Connect, code flow). The service sends the browser to
 * GET /api/sso/callback, which changes nothing and hands its parameters to a page of Hinomi; that page calls `finish`.
 */
export const ssoRoutes = {
  offer: defineRoute({ method: 'GET', path: '/api/sso', access: 'public', summary: 'Whether single sign-on is offered, and its label', response: ssoOffer }),
  begin: defineRoute({ method: 'POST', path: '/api/sso/begin', access: 'public', summary: 'Begin to sign in, or to accept an invitation; answers the address to go to', body: ssoBeginBody, response: ssoAddress, errors: ['sso_off', 'sso_away', 'sso_refused', 'invitation_invalid', 'too_many_tries'] }),
  finish: defineRoute({ method: 'POST', path: '/api/sso/finish', access: 'public', summary: 'Finish what was begun in this browser with what the sign-in service sent back', body: ssoFinishBody, response: ssoFinished, errors: ['sso_off', 'sso_lapsed', 'sso_refused', 'sso_cancelled', 'sso_away', 'sso_no_role', 'sso_unknown', 'sso_email_taken', 'sso_no_email', 'sso_disabled', 'sso_linked_already', 'invitation_invalid', 'already_exists', 'too_many_tries'] }),
  own: defineRoute({ method: 'GET', path: '/api/me/sso', access: 'session', summary: 'The account one is linked with', response: ownSso }),
  link: defineRoute({ method: 'POST', path: '/api/me/sso', access: 'session', summary: 'Begin to link one\'s account of the sign-in service; answers the address to go to', body: ssoLinkBody, response: ssoAddress, errors: ['sso_off', 'sso_away', 'sso_refused', 'sso_linked_already', 'too_many_tries'] }),
  unlink: defineRoute({ method: 'DELETE', path: '/api/me/sso', access: 'session', summary: 'Undo the link; only where a password exists', response: ok, errors: ['not_found', 'sso_last_way'] }),
  endSession: defineRoute({ method: 'POST', path: '/api/me/sso/end-session', access: 'session', summary: 'The address that signs out of the sign-in service as well', body: empty, response: ssoEndSession }),
  people: defineRoute({ method: 'GET', path: '/api/sso/people', access: 'people.read', summary: 'People who are linked with the sign-in service', response: ssoPeople }),
};
