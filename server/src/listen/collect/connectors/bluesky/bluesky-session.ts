import { asObject, textAt } from '@hinomi/shared/reading/json-value';
import { ConnectorError, type ReadInput } from '../connector.js';
import { requestJson, secretOf, type JsonAnswer } from '../request-json.js';

type Session = { access: string; refresh: string; password: string };
type Account = { service: string; identifier: string; password: string };

/** Names of errors that mean that a token is used up (XRPC, com.atproto.server). */
const usedUp = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired']);

/**
 * Sessions of accounts, made from an app password and kept in memory alone: a server allows few sign-ins a day, so one
 * session is used until it ends and then renewed.
 */
export class BlueskySessions {
  private readonly kept = new Map<string, Session>();

  /** GET of an XRPC method as the account of the source. Throws ConnectorError. */
  async ask(input: ReadInput, path: string, nowMs: number): Promise<unknown> {
    const account = accountOf(input);
    const key = `${account.service} ${account.identifier}`;
    const held = this.kept.get(key);
    const session = held?.password === account.password ? held : await this.signIn(input, account, nowMs);
    const first = await askAs(input, account, session, path, nowMs);
    if (!isUsedUp(first)) return checked(first);
    const renewed = (await this.renew(input, account, session, nowMs)) ?? (await this.signIn(input, account, nowMs));
    return checked(await askAs(input, account, renewed, path, nowMs));
  }

  private async signIn(input: ReadInput, account: Account, nowMs: number): Promise<Session> {
    const { identifier, password } = account;
    const answer = await requestJson(input, { url: `${account.service}/xrpc/com.atproto.server.createSession`, json: { identifier, password }, nowMs });
    return this.keep(account, answer);
  }

  private async renew(input: ReadInput, account: Account, session: Session, nowMs: number): Promise<Session | null> {
    this.kept.delete(`${account.service} ${account.identifier}`);
    const answer = await requestJson(input, {
      url: `${account.service}/xrpc/com.atproto.server.refreshSession`, method: 'POST', headers: { authorization: `Bearer ${session.refresh}` }, nowMs, accepts: [400, 401, 403],
    });
    return answer.status === 200 ? this.keep(account, answer) : null;
  }

  private keep(account: Account, answer: JsonAnswer): Session {
    const body = asObject(answer.value);
    const [access, refresh] = [textAt(body, 'accessJwt'), textAt(body, 'refreshJwt')];
    if (access === null || refresh === null) throw new ConnectorError('bad_answer', 'no session');
    const session = { access, refresh, password: account.password };
    this.kept.set(`${account.service} ${account.identifier}`, session);
    return session;
  }
}

const askAs = (input: ReadInput, account: Account, session: Session, path: string, nowMs: number): Promise<JsonAnswer> =>
  requestJson(input, { url: `${account.service}/xrpc/${path}`, headers: { authorization: `Bearer ${session.access}` }, nowMs, accepts: [400, 401] });

const isUsedUp = (answer: JsonAnswer): boolean => answer.status === 401 || (answer.status === 400 && usedUp.has(textAt(asObject(answer.value), 'error') ?? ''));

function checked(answer: JsonAnswer): unknown {
  if (answer.status === 200) return answer.value;
  throw new ConnectorError(answer.status === 401 ? 'unauthorized' : 'unexpected_status', textAt(asObject(answer.value), 'error')?.slice(0, 60) ?? `HTTP ${answer.status}`);
}

function accountOf(input: ReadInput): Account {
  const { service, account } = input.config;
  const url = typeof service === 'string' && URL.canParse(service.trim()) ? new URL(service.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new ConnectorError('bad_url');
  const identifier = typeof account === 'string' ? account.trim().replace(/^@/, '') : '';
  const password = secretOf(input, 'appPassword');
  if (identifier === '' || password === null) throw new ConnectorError('credentials_missing');
  return { service: url.origin, identifier, password };
}
