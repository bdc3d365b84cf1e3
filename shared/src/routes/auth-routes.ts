import { z } from 'zod';
import { changePasswordBody, changeSelfBody, personSelf, sessionList, sessionState, setupBody, signInBody } from '../contracts/auth.ts';
import { acceptInvitationBody, invitationPreview, invitationToken } from '../contracts/people.ts';
import { ok } from '../contracts/fields.ts';
import { defineRoute } from './route.ts';

export const authRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/session', access: 'public', summary: 'Who is signed in, and whether set-up is still to be done', response: sessionState }),
  setUp: defineRoute({ method: 'POST', path: '/api/setup', access: 'public', summary: 'Make the first administrator with the one-time link', body: setupBody, response: sessionState, errors: ['setup_done', 'setup_token_wrong', 'too_many_tries'], status: 201 }),
  signIn: defineRoute({ method: 'POST', path: '/api/session', access: 'public', summary: 'Sign in', body: signInBody, response: sessionState, errors: ['wrong_credentials', 'password_off', 'too_many_tries'], status: 201 }),
  signOut: defineRoute({ method: 'DELETE', path: '/api/session', access: 'session', summary: 'Sign out', response: ok }),
  changeSelf: defineRoute({ method: 'PATCH', path: '/api/me', access: 'session', summary: 'Change own name or language', body: changeSelfBody, response: personSelf }),
  changePassword: defineRoute({ method: 'POST', path: '/api/me/password', access: 'session', summary: 'Change own password; other sessions end', body: changePasswordBody, response: ok, errors: ['wrong_credentials', 'too_many_tries'] }),
  sessions: defineRoute({ method: 'GET', path: '/api/me/sessions', access: 'session', summary: 'Own sessions', response: sessionList }),
  endSession: defineRoute({ method: 'DELETE', path: '/api/me/sessions/:sessionId', access: 'session', summary: 'End one of one\'s own sessions', params: z.strictObject({ sessionId: z.uuid() }), response: ok, errors: ['not_found'] }),
  previewInvitation: defineRoute({ method: 'POST', path: '/api/invitations/preview', access: 'public', summary: 'What an invitation link offers', body: invitationToken, response: invitationPreview, errors: ['invitation_invalid', 'too_many_tries'] }),
  acceptInvitation: defineRoute({ method: 'POST', path: '/api/invitations/accept', access: 'public', summary: 'Accept an invitation and sign in', body: acceptInvitationBody, response: sessionState, errors: ['invitation_invalid', 'already_exists', 'password_off', 'too_many_tries'], status: 201 }),
};
