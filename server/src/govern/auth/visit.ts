import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { KnownRequest } from '../../platform/http/caller.js';

/** Where a sign-in comes from. */
export type Visit = { address: string; userAgent: string; cookieHeader: string | undefined };

const longestUserAgent = 300;

/** Address, browser and cookies of a request. */
export function visitOf({ ip, headers }: Pick<KnownRequest, 'ip' | 'headers'>): Visit {
  const userAgent = (headers['user-agent'] ?? '').replace(/[^\x20-\x7E]/g, '').slice(0, longestUserAgent);
  return { address: ip ?? 'unknown', userAgent, cookieHeader: headers.cookie };
}

/** Address, browser and cookies of the request in hand. */
export const CurrentVisit = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => visitOf(context.switchToHttp().getRequest<KnownRequest>()));
