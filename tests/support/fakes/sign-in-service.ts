import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import Provider from 'oidc-provider';
import { listenOnLoopback } from '../loopback-server.ts';

export type Account = { email?: string; email_verified?: boolean; name?: string; groups?: string[] };
type Claims = Record<string, unknown>;
export const clientId = 'hinomi';
export const clientSecret = 'sample-client-secret-of-the-tests';
const keyId = 'test-key';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A company's sign-in service on loopback: a real OpenID provider that can be told to lie, to be slow, or to be gone. */
export class SignInService {
  readonly accounts = new Map<string, Account>();
  /** Who signs in at the next visit. */
  visitor = '';
  /** Changes the claims of the ID tokens given out; their signature stays right. */
  lie: ((claims: Claims) => Claims) | null = null;
  /** Signs ID tokens with another key than the published one. */
  forges = false;
  mode: 'good' | 'gone' | 'silent' | 'huge' | 'broken' = 'good';
  asked: string[] = [];
  issuer = '';
  port = 0;
  private key: KeyObject;
  private readonly foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  private provider: Provider | null = null;

  private constructor() {
    this.key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  }

  /** `redirectUris` may be set later, when the port of the app is known. */
  static async start(settings: { port?: number; givesIss?: boolean } = {}): Promise<SignInService> {
    const service = new SignInService();
    service.port = await listenOnLoopback(createServer((request, response) => service.answer(request, response)), '127.0.0.1', settings.port ?? 0);
    service.issuer = `http://127.0.0.1:${service.port}`;
    return service;
  }

  /** Registers the app and opens. */
  open(redirectUri: string): void {
    const jwk = { ...createPrivateKey(this.key.export({ type: 'pkcs8', format: 'pem' })).export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' };
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri], post_logout_redirect_uris: [redirectUri.replace(/api\/.*$/, '')] }],
      jwks: { keys: [jwk] }, pkce: { required: () => true }, cookies: { keys: ['loopback'] }, conformIdTokenClaims: false, ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_ctx, id) => (this.accounts.has(id) ? { accountId: id, claims: () => ({ sub: id, ...this.accounts.get(id) }) } : undefined),
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string } | undefined;
      if (ctx.path === '/token' && typeof body?.id_token === 'string') body.id_token = this.sign(body.id_token);
    });
    this.provider = provider;
  }

  /** What a browser would do at the address: sign in as the visitor and follow to the first address outside. */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    for (let step = 0; step < 8; step += 1) {
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the sign-in service answered ${answer.status} at ${url.pathname}: ${(await answer.text()).slice(0, 300)}`);
      url = new URL(location, url);
      if (url.origin !== this.issuer) return url;
    }
    throw new Error('the sign-in service leads nowhere');
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    this.asked.push(request.url ?? '');
    if (this.mode === 'gone') request.socket.destroy();
    else if (this.mode === 'broken') response.writeHead(502).end('<html>bad gateway</html>');
    else if (this.mode === 'huge') this.pour(response);
    else if (this.mode === 'good') void this.serve(request, response);
  }

  private pour(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = `"${'a'.repeat(65_536)}",`;
    const more = (): void => { while (!response.destroyed && response.write(chunk)); };
    response.on('drain', more);
    response.write('[');
    more();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider } = this;
    if (provider === null) throw new Error('open the service first');
    if (!(request.url ?? '').startsWith('/interaction/')) return void provider.callback()(request, response);
    const result = this.visitor === '' ? { error: 'access_denied' } : { login: { accountId: this.visitor } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  private sign(token: string): string {
    if (this.lie === null && !this.forges) return token;
    const [, payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${part(this.lie === null ? claims : this.lie(claims))}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(this.forges ? this.foreignKey : this.key).toString('base64url')}`;
  }
}
