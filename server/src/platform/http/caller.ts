import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { CallerRole } from '@hinomi/shared/vocabulary/permission';
import type { Request } from 'express';

/** Someone with a session, whose role is not said: it may still be withheld until a second factor is added. */
export type Member = { personId: number; name: string; sessionId: string };
/** Who sent a request, from a session that was good when the request came. A display on a wall has no person (0). */
export type Caller = Member & { role: CallerRole };

/** What of a request or a socket's handshake tells who it is. */
export type Credentials = { cookieHeader: string | undefined };

/** Answers who a request belongs to; the sign-in room provides it. */
export abstract class CallerGate {
  /** Null without a session that is good now. `isActive` false looks without prolonging the idle limit. */
  abstract resolve(credentials: Credentials, isActive: boolean): Promise<Caller | null>;

  /** Who has proved themself but must add a second factor before they have a role; null for everybody else. */
  abstract resolveEnrolling(credentials: Credentials): Promise<Member | null>;
}

/** A request with what the platform has learnt of it. */
export type KnownRequest = Request & { requestId?: string; caller?: Caller | null; enrolling?: Member | null };

/** The caller of a route that needs a session. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<KnownRequest>().caller;
  if (caller === undefined || caller === null) throw new Error('this route does not require a session');
  return caller;
});

/** The person of a route that also serves who must still add a second factor. */
export const CurrentMember = createParamDecorator((_data: unknown, context: ExecutionContext): Member => {
  const { caller, enrolling } = context.switchToHttp().getRequest<KnownRequest>();
  const member = caller ?? enrolling;
  if (member === undefined || member === null) throw new Error('this route does not require a session');
  return member;
});

/** Address of the other side, for audit and limits; behind a proxy as far as TRUST_PROXY says. */
export const CallerAddress = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<Request>().ip ?? 'unknown';
});
