import type { SsoOffer } from '@hinomi/shared/contracts/sso';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import type { TestApp } from '../support/app.ts';
import { startTestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import type { Answer } from '../support/client.ts';
import { clientId, clientSecret, SignInService } from '../support/fakes/sign-in-service.ts';

export type Returned = { state: string; code?: string; iss?: string; error?: string };
export type SsoApp = { app: TestApp; service: SignInService };
export type Finished = Answer<{ outcome: string; returnTo: string }>;
export type { SsoOffer };

/** The settings that name a service on loopback. */
export const settingsOf = (service: SignInService, more: Record<string, string> = {}): Record<string, string> => ({
  ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${service.port}`, OIDC_ISSUER: service.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: 'みほん認証', ...more,
});

/** The app with a sign-in service that knows it. */
export async function startSsoApp(more: Record<string, string> = {}): Promise<SsoApp> {
  const service = await SignInService.start();
  const app = await startTestApp({ config: settingsOf(service, more) });
  service.open(`${app.config.publicUrl}/api/sso/callback`);
  return { app, service };
}

/** Begins, signs in at the service as this account, and comes back; what came back is not used yet. */
export async function goThere({ service }: Pick<SsoApp, 'service'>, client: ApiClient, account: string, body: { returnTo?: string; invitation?: string } = {}, route: typeof ssoRoutes.begin | typeof ssoRoutes.link = ssoRoutes.begin): Promise<Returned> {
  const begun = await client.call(route, { body });
  if (begun.status !== 200) throw new Error(`beginning answered ${begun.status} ${JSON.stringify(begun.body)}`);
  service.visitor = account;
  const back = await service.visit(begun.body.address);
  const handed = await client.send('GET', `${back.pathname}${back.search}`);
  const [path, fragment = ''] = (handed.headers.get('location') ?? '').split('#');
  if (handed.status !== 303 || path !== '/sso') throw new Error(`the callback answered ${handed.status} ${path}`);
  return Object.fromEntries(new URLSearchParams(fragment)) as Returned;
}

export const finish = (client: ApiClient, body: Returned): Promise<Finished> => client.call(ssoRoutes.finish, { body });

/** The whole way as one account with a browser of its own. */
export async function signInAs(sso: SsoApp, account: string, body: { returnTo?: string; invitation?: string } = {}): Promise<{ client: ApiClient; answer: Finished }> {
  const client = new ApiClient(sso.app.url);
  return { client, answer: await finish(client, await goThere(sso, client, account, body)) };
}
