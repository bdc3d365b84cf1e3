import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import type { Oidc } from '../../platform/config/oidc-settings.js';
import { AppError } from '../../platform/http/app-error.js';
import { Log } from '../../platform/log/log.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import { readIdentity } from './domain/read-claims.js';
import type { Claims, Identity } from './domain/read-claims.js';
import { makeProviderFetch } from './provider-fetch.js';
import { toSsoError } from './sso-trouble.js';

export type Challenge = { state: string; nonce: string; codeVerifier: string };
export type ProviderAnswer = { state: string; code?: string | undefined; iss?: string | undefined; error?: string | undefined };
type Discovered = { config: Promise<oidc.Configuration>; untilMs: number };

/** How long the provider's description of itself counts, and how long a failed look is not repeated. */
const keepMs = 10 * 60_000;
const timeoutSeconds = 5;

/**
 * Speaks OpenID Connect with the one sign-in service of this installation: code flow, PKCE S256, state and nonce, the
 * ID token's signature, issuer, audience and times checked, and the `iss` of the answer against mix-up (RFC 9207).
 * Every request leaves through the guarded client.
 */
@Injectable()
export class OidcClient {
  private discovered: Discovered | null = null;

  constructor(
    private readonly config: Config,
    private readonly outgoing: OutgoingClient,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The settings; throws sso_off where there are none. */
  get settings(): Oidc {
    const { oidc: settings } = this.config;
    if (settings === null) throw new AppError('sso_off');
    return settings;
  }

  /** New secrets for one sign-in, and the address that carries their public halves. */
  async begin(): Promise<Challenge & { address: string }> {
    const config = await this.discover();
    const challenge = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
    const offersGroups = config.serverMetadata().scopes_supported?.includes('groups') === true;
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri, response_type: 'code', scope: offersGroups ? 'openid email profile groups' : 'openid email profile',
      state: challenge.state, nonce: challenge.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(challenge.codeVerifier), code_challenge_method: 'S256',
    });
    return { ...challenge, address: address.href };
  }

  /** Who the provider says has signed in; throws sso_cancelled, sso_refused or sso_away. */
  async identify(answer: ProviderAnswer, expected: Omit<Challenge, 'state'>): Promise<Identity> {
    const config = await this.discover();
    const url = new URL(this.redirectUri);
    for (const name of ['state', 'code', 'iss', 'error'] as const) if (answer[name] !== undefined) url.searchParams.set(name, answer[name]);
    try {
      const tokens = await oidc.authorizationCodeGrant(config, url, { expectedState: answer.state, expectedNonce: expected.nonce, pkceCodeVerifier: expected.codeVerifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no ID token');
      return readIdentity(await this.complete(config, tokens.access_token, claims), this.settings.groupsClaim);
    } catch (error) {
      throw this.explain('sign-in', error);
    }
  }

  /** The provider's page that ends the session there; null where it has none. */
  async endSessionAddress(): Promise<string | null> {
    const config = await this.discover();
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.config.publicUrl}/` }).href;
  }

  private get redirectUri(): string {
    return `${this.config.publicUrl}/api/sso/callback`;
  }

  /** Some providers keep ID tokens small and tell groups and address at the userinfo endpoint alone; what the token says goes first. */
  private async complete<T extends Claims & { iss: string; sub: string }>(config: oidc.Configuration, accessToken: string, claims: T): Promise<T> {
    const needsGroups = this.settings.roleMap.length > 0 && !(this.settings.groupsClaim in claims);
    if (config.serverMetadata().userinfo_endpoint === undefined || !(needsGroups || !('email' in claims) || !('name' in claims))) return claims;
    return { ...(await oidc.fetchUserInfo(config, accessToken, claims.sub)), ...claims };
  }

  private async discover(): Promise<oidc.Configuration> {
    const { settings } = this;
    if (this.discovered === null || this.discovered.untilMs <= this.clock.now()) this.discovered = { config: this.ask(settings), untilMs: this.clock.now() + keepMs };
    try {
      return await this.discovered.config;
    } catch (error) {
      this.discovered = null;
      throw this.explain('discovery', error);
    }
  }

  private ask(settings: Oidc): Promise<oidc.Configuration> {
    // The installation's clock is the database's; tokens are judged by it and not by a machine whose clock is wrong.
    const skewSeconds = Math.round((this.clock.now() - Date.now()) / 1_000);
    const metadata = { [oidc.clockSkew]: skewSeconds, [oidc.clockTolerance]: 30, ...(settings.clientSecret === null ? {} : { client_secret: settings.clientSecret }) };
    return oidc.discovery(new URL(settings.issuer), settings.clientId, metadata, authenticate(settings), {
      [oidc.customFetch]: makeProviderFetch(this.outgoing, timeoutSeconds * 1_000), timeout: timeoutSeconds,
      execute: [oidc.enableNonRepudiationChecks, ...(settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
    });
  }

  private explain(step: string, error: unknown): AppError {
    const { code, reason } = toSsoError(error);
    this.log.warn('single sign-on failed', { step, code, reason });
    return new AppError(code);
  }
}

/** The secret in the header, as the standard's default has it, unless the provider takes it in the body only. */
function authenticate({ clientSecret }: Oidc): oidc.ClientAuth {
  if (clientSecret === null) return oidc.None();
  const [basic, post] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
  return (server, client, body, headers) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (offered.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}
