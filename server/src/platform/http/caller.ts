import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { CallerRole } from '@hinomi/shared/vocabulary/permission';
import type { Request } from 'express';

/** Who sent a request, from a session that was good when the request came. A display on a wall has no person (0). */
export type Caller = { personId: number; name: string; role: CallerRole; sessionId: string };

/** What of a request or a socket's handshake tells who it is. */
export type Credentials = { cookieHeader: string | undefined };

/** Answers who a request belongs to; the sign-in room provides it. */
export abstract class CallerGate {
  /** Null without a session that is good now. `isActive` false looks without prolonging the idle limit. */
  abstract resolve(credentials: Credentials, isActive: boolean): Promise<Caller | null>;
}

/** A request with what the platform has learnt of it. */
export type KnownRequest = Request & { requestId?: string; caller?: Caller | null };

/** The caller of a route that needs a session. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<KnownRequest>().caller;
  if (caller === undefined || caller === null) throw new Error('this route does not require a session');
  return caller;
});

/** Address of the other side, for audit and limits; behind a proxy as far as TRUST_PROXY says. */
export const CallerAddress = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<Request>().ip ?? 'unknown';
});
