import type { Route, RouteAnswer, RouteRequest } from '@hinomi/shared/routes/route';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import type { TestApp } from './app.ts';

export type Answer<T> = { status: number; body: T; headers: Headers };
export const password = 'Toukai-2026-lookout';

/** Talks to the app as a browser page of its own origin would: keeps cookies, sends Origin. */
export class ApiClient {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    readonly origin: string | null = url,
  ) {}

  /** Calls a route of the table. `status` tells how it went; `body` is the answer or the error. */
  async call<T extends Route>(route: T, request: Partial<RouteRequest<T>> = {}, headers: Record<string, string> = {}): Promise<Answer<RouteAnswer<T>>> {
    const params = (request.params ?? {}) as Record<string, string | number>;
    const path = route.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name] ?? '1')));
    const query = new URLSearchParams(Object.entries((request.query ?? {}) as Record<string, string | number | undefined>).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]));
    return this.send(route.method, `${path}${query.size > 0 ? `?${query.toString()}` : ''}`, request.body, headers) as Promise<Answer<RouteAnswer<T>>>;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<unknown>> {
    const answer = await fetch(`${this.url}${path}`, {
      method, redirect: 'manual',
      headers: {
        ...(this.origin === null ? {} : { origin: this.origin }), ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}), ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) this.keepCookie(line);
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text, headers: answer.headers };
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookie(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), value);
  }
}

/** Goes through set-up and answers a client signed in as the first administrator. */
export async function signInFirstAdmin(app: TestApp): Promise<ApiClient> {
  const link = await app.get(SetupService).issueToken();
  const token = /token=(.+)$/.exec(link ?? '')?.[1] ?? '';
  const client = new ApiClient(app.url);
  const answer = await client.call(authRoutes.setUp, { body: { token, name: '管理 花子', email: 'admin@example.test', password, language: 'ja' } });
  if (answer.status !== 201) throw new Error(`set-up failed: ${JSON.stringify(answer.body)}`);
  return client;
}
