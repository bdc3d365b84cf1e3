import { randomBytes } from 'node:crypto';
import helmet from 'helmet';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.js';
import type { KnownRequest } from './caller.js';

/** The nonce of this answer; scripts and styles without it do not run. */
export const nonceOf = (response: Response): string => String(response.locals['nonce']);

/** Headers of every answer: request number, content policy without unsafe-inline, HSTS only over TLS. */
export function setSecurityHeaders(app: Express, config: Config): void {
  app.use((request: KnownRequest, response: Response, next: NextFunction) => {
    request.requestId = randomBytes(8).toString('hex');
    response.locals['nonce'] = randomBytes(16).toString('base64');
    response.setHeader('X-Request-Id', request.requestId);
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const nonce = (_request: unknown, response: unknown): string => `'nonce-${nonceOf(response as Response)}'`;
  const socket = config.publicUrl.replace(/^http/, 'ws');
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'", nonce], styleSrc: ["'self'", nonce], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
        connectSrc: ["'self'", socket], manifestSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
        ...(config.isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.use((request: Request, response: Response, next: NextFunction) => policy(request, response, next));
}
