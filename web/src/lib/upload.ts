import type { Route, RouteAnswer, RouteRequest } from '@hinomi/shared/routes/route';
import { ApiError, buildAddress, readError } from './api-client.ts';
import { announceSessionLost } from './session-events.ts';

/** A piece of some megabytes over a slow line. */
const limitMs = 120_000;
const waits = [1_000, 3_000, 8_000];

async function sendOnce<T extends Route>(route: T, params: RouteRequest<T>['params'], bytes: Blob, signal: AbortSignal): Promise<RouteAnswer<T>> {
  const response = await fetch(buildAddress(route.path, params, undefined), {
    method: route.method, credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream' }, body: bytes, signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
  }).catch(() => {
    throw new ApiError('unexpected', 0, null, [], true);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return route.response.parse(body) as RouteAnswer<T>;
  const error = readError(response.status, body);
  if (error.code === 'not_signed_in') announceSessionLost();
  throw error;
}

/** Sends bytes to a route that takes them as they are; what may pass by itself is tried again. Throws ApiError. */
export async function sendBytes<T extends Route>(route: T, params: RouteRequest<T>['params'], bytes: Blob, signal: AbortSignal): Promise<RouteAnswer<T>> {
  for (let round = 0; ; round += 1) {
    try {
      return await sendOnce(route, params, bytes, signal);
    } catch (error) {
      const wait = waits[round];
      const mayPass = error instanceof ApiError && (error.isNetwork || error.status >= 500);
      if (!mayPass || wait === undefined || signal.aborted) throw error;
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  }
}
