import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { NextFunction, Response } from 'express';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import type { Route } from '@hinomi/shared/routes/route';
import { AppModule } from './app.module.js';
import { Database } from './platform/database/database.js';
import { HintListener } from './platform/database/hint-listener.js';
import { AnswerInterceptor } from './platform/http/answer-interceptor.js';
import { serveApiDocs } from './platform/http/api-docs.js';
import { AppError } from './platform/http/app-error.js';
import { CallerGate } from './platform/http/caller.js';
import type { KnownRequest } from './platform/http/caller.js';
import { checkRoutes } from './platform/http/check-routes.js';
import { ErrorFilter } from './platform/http/error-filter.js';
import { serveHealth } from './platform/http/health.js';
import { setSecurityHeaders } from './platform/http/security-headers.js';
import { serveSsoCallback } from './platform/http/sso-callback.js';
import { serveWeb } from './platform/http/web-pages.js';
import { LiveServer } from './platform/live/live-server.js';
import { NestLog } from './platform/log/log.js';
import { MetricsServer } from './platform/metrics/metrics-server.js';
import type { PlatformParts } from './platform/platform.module.js';
import { Pipeline } from './pipeline/pipeline.js';
import { version } from './version.js';

/** Rooms beyond those of the product, with the rows of their routes; the demo brings some. */
export type MoreRooms = { modules: readonly DynamicModule[]; routes: readonly Route[] };
export type RunningServer = { app: NestExpressApplication; port: number; close(): Promise<void> };

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

function limitServer(server: HttpServer): void {
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 20_000;
}

function setUpHttp(app: NestExpressApplication, parts: PlatformParts, routes: readonly Route[]): void {
  const express = app.getHttpAdapter().getInstance();
  app.set('trust proxy', parts.config.values.TRUST_PROXY);
  app.disable('x-powered-by');
  setSecurityHeaders(express, parts.config);
  serveHealth(express, app.get(Database));
  serveSsoCallback(express);
  serveApiDocs(express, app.get(CallerGate), routes, version);
  if (existsSync(webFolder)) serveWeb(express, webFolder);
  // Compressed bodies are refused: they would be unpacked before anybody is asked who they are.
  express.use('/api', json({ limit: '100kb', inflate: false, strict: true }));
}

/** Errors raised outside a handler: a body that is no JSON, an unknown API path. */
function answerStrays(app: NestExpressApplication): void {
  const express = app.getHttpAdapter().getInstance();
  const filter = app.get(ErrorFilter);
  express.use((request: KnownRequest, response: Response) => filter.answer(new AppError('not_found'), request, response));
  express.use((error: unknown, request: KnownRequest, response: Response, _next: NextFunction) => filter.answer(error, request, response));
}

/** Starts everything of this process; throws before it listens when anything is wrong. */
export async function startServer(parts: PlatformParts, more: MoreRooms = { modules: [], routes: [] }): Promise<RunningServer> {
  const { config } = parts;
  const routes = [...allRoutes, ...more.routes];
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts, more.modules), { bodyParser: false, logger: new NestLog(parts.log), abortOnError: false });
  try {
    setUpHttp(app, parts, routes);
    app.useGlobalFilters(app.get(ErrorFilter));
    app.useGlobalInterceptors(app.get(AnswerInterceptor));
    await app.init();
    checkRoutes(app, routes);
    answerStrays(app);
    const server = app.getHttpServer() as HttpServer;
    limitServer(server);
    await app.get(LiveServer).attach(server);
    await app.listen(config.values.PORT, config.values.HOST);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.values.PORT;
    config.values.PORT = port;
    app.get(HintListener).start();
    await app.get(MetricsServer).start();
    await app.get(Pipeline).start();
    return { app, port, close: () => closeServer(app) };
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

async function closeServer(app: NestExpressApplication): Promise<void> {
  await app.get(Pipeline).stop();
  (app.getHttpServer() as HttpServer).closeIdleConnections();
  await app.close();
}
