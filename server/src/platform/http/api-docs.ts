import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Route } from '@hinomi/shared/routes/route';
import type { CallerGate } from './caller.js';
import { buildOpenApi } from './open-api.js';
import { nonceOf } from './security-headers.js';

const page = (nonce: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hinomi API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/ui/swagger-ui.css" nonce="${nonce}"></head>
<body><div id="docs"></div>
<script src="/api/docs/ui/swagger-ui-bundle.js" nonce="${nonce}"></script>
<script nonce="${nonce}">SwaggerUIBundle({ url: '/api/docs/openapi.json', dom_id: '#docs', docExpansion: 'none', supportedSubmitMethods: [] });</script>
</body></html>`;

/** The description of the API, made from the table of routes, for signed-in people only. */
export function serveApiDocs(app: Express, gate: CallerGate, routes: readonly Route[], version: string): void {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const openApi = buildOpenApi(routes, version);
  app.use('/api/docs', (request: Request, response: Response, next: NextFunction) => {
    gate.resolve({ cookieHeader: request.headers.cookie }, true).then((caller) => {
      if (canAccess(caller?.role ?? null, 'docs.read')) next();
      else response.redirect(303, '/');
    }, next);
  });
  app.get('/api/docs', (_request: Request, response: Response) => {
    response.type('html').send(page(nonceOf(response)));
  });
  app.get('/api/docs/openapi.json', (_request: Request, response: Response) => {
    response.json(openApi);
  });
  app.use('/api/docs/ui', express.static(folder, { index: false }));
}
