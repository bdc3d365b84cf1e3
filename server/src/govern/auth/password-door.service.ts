import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import type { Route } from '@hinomi/shared/routes/route';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { routeKey } from '../../platform/http/endpoint.js';
import { AuditService } from '../audit/audit.service.js';
import { PasswordAllowanceStore } from './password-allowance.store.js';

/** Every route that lets somebody in by a password; set-up is not among them, for somebody must be the first. */
const passwordRoutes: readonly Route[] = [authRoutes.signIn, authRoutes.acceptInvitation];

/**
 * Stands before every route that lets somebody in by a password: with OIDC_ONLY it refuses them in the same words
 * whoever asks, except people whom the operator gave a password on the command line, for a day.
 */
@Injectable()
export class PasswordDoor implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly allowances: PasswordAllowanceStore,
    private readonly audit: AuditService,
    private readonly reflector: Reflector,
  ) {}

  /** Throws password_off. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(routeKey, context.getHandler());
    if (this.config.oidc?.isOnly !== true || route === undefined || !passwordRoutes.includes(route)) return true;
    const { email } = (context.switchToHttp().getRequest<Request>().body ?? {}) as { email?: unknown };
    if (typeof email === 'string' && (await this.allowances.isAllowed(email.trim().toLowerCase()))) return true;
    throw new AppError('password_off');
  }

  /** Lets one person use a password for 24 hours; does nothing where passwords are not switched off. */
  async openForADay(email: string): Promise<void> {
    if (this.config.oidc?.isOnly !== true) return;
    await this.database.transact(async (tx) => {
      const personId = await this.allowances.allowForADay(tx, email.trim().toLowerCase());
      if (personId !== null) this.audit.record(tx, { act: 'password.allowed', caller: null, subject: `person:${personId}`, detail: { by: 'command line' } });
    });
  }
}
