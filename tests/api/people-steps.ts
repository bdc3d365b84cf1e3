import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { SetupService } from '../../server/src/govern/auth/setup.service.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';

export const adminEmail = 'admin@minamo.example';
export const goodPassword = 'tanuki-no-kasa-9';

/** The secret at the end of a link. */
export const tokenOf = (link: string): string => link.slice(link.indexOf('#token=') + '#token='.length);

/** The code of an error answer; null for a good one. */
export const codeOf = (answer: { body: unknown }): string | null => (answer.body as { error?: { code: string } }).error?.code ?? null;

/** Makes the first administrator with the one-time link and answers the signed-in client. */
export async function setUpAdmin(app: TestApp): Promise<ApiClient> {
  const link = await app.get(SetupService).issueToken();
  const client = new ApiClient(app.url);
  const answer = await client.call(authRoutes.setUp, {
    body: { token: tokenOf(link ?? ''), name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' },
  });
  if (answer.status !== 201) throw new Error(`set-up answered ${answer.status}`);
  return client;
}

/** Signs in with a client of its own. */
export async function signIn(app: TestApp, email: string, password = goodPassword): Promise<{ client: ApiClient; status: number; code: string | null }> {
  const client = new ApiClient(app.url);
  const answer = await client.call(authRoutes.signIn, { body: { email, password } });
  return { client, status: answer.status, code: codeOf(answer) };
}

/** Invites someone and accepts for them; answers their signed-in client and id. */
export async function addPerson(app: TestApp, admin: ApiClient, role: Role, email: string): Promise<{ client: ApiClient; id: number; email: string }> {
  const invited = await admin.call(peopleRoutes.invite, { body: { email, role, language: 'ja' } });
  if (invited.status !== 201) throw new Error(`the invitation answered ${invited.status}`);
  const client = new ApiClient(app.url);
  const accepted = await client.call(authRoutes.acceptInvitation, { body: { token: tokenOf(invited.body.link), name: `みほん ${role}`, password: goodPassword, language: 'ja' } });
  if (accepted.status !== 201) throw new Error(`the acceptance answered ${accepted.status}`);
  return { client, id: accepted.body.person?.id ?? 0, email };
}

/** Whether the client's session is good, by what the server says of it. */
export async function isSignedIn(client: ApiClient): Promise<boolean> {
  return (await client.call(authRoutes.sessions)).status === 200;
}
