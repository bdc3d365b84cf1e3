import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Route } from '@hinomi/shared/routes/route';
import { Config } from '../config/config.js';
import { AppError } from './app-error.js';
import { CallerGate } from './caller.js';
import type { KnownRequest } from './caller.js';
import { routeKey } from './endpoint.js';

/** Lets a request through only where the table of routes says so; a handler without a row there is refused. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: CallerGate,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(routeKey, context.getHandler());
    if (route === undefined) throw new AppError('not_found');
    if (route.isForMachines === true) return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (route.method !== 'GET') this.refuseForeignPages(request);
    const credentials = { cookieHeader: request.headers.cookie };
    request.caller = await this.gate.resolve(credentials, true);
    const role = request.caller?.role ?? null;
    if (canAccess(role, route.access)) return true;
    if (route.access === 'enrolling') request.enrolling = await this.gate.resolveEnrolling(credentials);
    if (request.enrolling !== undefined && request.enrolling !== null) return true;
    throw new AppError(role === null ? 'not_signed_in' : 'forbidden');
  }

  /** A page of another site cannot forge Origin or Sec-Fetch-Site; a request with neither is no browser's and is refused too. */
  private refuseForeignPages(request: KnownRequest): void {
    const origin = request.headers.origin;
    const isOwnOrigin = origin !== undefined && this.config.allowedOrigins.includes(origin);
    const site = request.headers['sec-fetch-site'];
    if (!isOwnOrigin || (site !== undefined && site !== 'same-origin')) throw new AppError('foreign_origin');
  }
}
