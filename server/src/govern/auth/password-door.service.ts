import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { recoveryRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import type { Route } from '@hinomi/shared/routes/route';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { routeKey } from '../../platform/http/endpoint.js';
import { AuditService } from '../audit/audit.service.js';
import { PasswordAllowanceStore } from './password-allowance.store.js';
import { SessionGate } from './session-gate.js';

/** Every route that lets somebody in by a password; set-up is not among them, for somebody must be the first. */
const passwordRoutes: readonly Route[] = [authRoutes.signIn, authRoutes.acceptInvitation, recoveryRoutes.ask, recoveryRoutes.reset];
/** A passkey alone would let in whom the sign-in service has shut out; as a second step it comes after its guard. */
const isPasskeyAsked = (route: Route, { purpose }: { purpose?: unknown }): boolean => route === signInStepRoutes.askPasskey && purpose === 'sign_in';

/**
 * Stands before every route that lets somebody in past the sign-in service: with OIDC_ONLY it refuses them in the same words
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
    private readonly sessions: SessionGate,
  ) {}

  /** Throws password_off. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(routeKey, context.getHandler());
    if (this.config.oidc?.isOnly !== true || route === undefined) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const body = (request.body ?? {}) as { email?: unknown; purpose?: unknown };
    if (isPasskeyAsked(route, body)) throw new AppError('password_off');
    if (route === signInStepRoutes.givePasskey) return this.holdToSecondStep(request.headers.cookie);
    if (!passwordRoutes.includes(route)) return true;
    const { email } = body;
    if (typeof email === 'string' && (await this.allowances.isAllowed(email.trim().toLowerCase()))) return true;
    throw new AppError('password_off');
  }

  /** A challenge may be older than the switch: its answer counts only after a password that was let through. */
  private async holdToSecondStep(cookieHeader: string | undefined): Promise<true> {
    if ((await this.sessions.resolveStep('factor', cookieHeader)) === null) throw new AppError('password_off');
    return true;
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
