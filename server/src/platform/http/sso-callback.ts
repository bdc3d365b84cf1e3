import type { Express, Request, Response } from 'express';

const passed = ['state', 'code', 'iss', 'error'] as const;
const longest = 4_000;

/**
 * GET /api/sso/callback, the redirect address registered with the sign-in service. It reads no cookie and changes
 * nothing: it hands what the service sent on to the page /sso in the fragment, which no server sees and no history
 * keeps, and that page finishes the sign-in with a request that is guarded like every other change.
 */
export function serveSsoCallback(app: Express): void {
  app.get('/api/sso/callback', (request: Request, response: Response) => {
    const handed = new URLSearchParams();
    for (const name of passed) {
      const value = request.query[name];
      // A parameter sent twice is nobody's honest answer; without it the page says that the sign-in failed.
      if (typeof value === 'string' && value.length <= longest) handed.set(name, value);
    }
    response.redirect(303, `/sso#${handed.toString()}`);
  });
}
