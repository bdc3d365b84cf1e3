import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Express, NextFunction, Response } from 'express';
import type { KnownRequest } from './caller.js';
import { nonceOf } from './security-headers.js';

const noncePlace = /__CSP_NONCE__/g;

/**
 * Serves the built web app: hashed files for a year, the page itself never cached and with a fresh nonce.
 * Whatever is not an API path answers the page, so that links into the app work.
 */
export function serveWeb(app: Express, folder: string): void {
  const pagePath = join(folder, 'index.html');
  const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : null;
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: '1h', dotfiles: 'ignore' }));
  app.use((request: KnownRequest, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || request.path.startsWith('/api/') || request.path.startsWith('/live') || page === null) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replace(noncePlace, nonceOf(response)));
  });
}
