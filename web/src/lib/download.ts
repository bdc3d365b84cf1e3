import type { Route, RouteRequest } from '@hinomi/shared/routes/route';
import { ApiError, buildAddress, readError } from './api-client.ts';
import { announceSessionLost } from './session-events.ts';

/** A file of many rows takes longer than a screen's answer. */
const limitMs = 5 * 60_000;

async function ask(route: Route, request: { params?: unknown; query?: unknown; body?: unknown }, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(buildAddress(route.path, request.params, request.query), {
      method: route.method, credentials: 'same-origin', signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
      ...(route.body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.body ?? {}) }),
    });
  } catch {
    throw new ApiError('unexpected', 0, null, [], true);
  }
}

async function readAll(response: Response, onProgress: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step?.done === false; step = await reader?.read()) {
    parts.push(step.value);
    bytes += step.value.byteLength;
    onProgress(bytes);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
}

/** Fetches the file of a route byte by byte (a mark at its beginning stays); throws ApiError. `onProgress` hears how many bytes came. */
export async function fetchFile<T extends Route>(route: T, request: Partial<RouteRequest<T>>, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<Blob> {
  const response = await ask(route, request, signal);
  if (!response.ok) {
    const error = readError(response.status, await response.json().catch(() => null));
    if (error.code === 'not_signed_in') announceSessionLost();
    throw error;
  }
  try {
    return await readAll(response, onProgress);
  } catch {
    throw new ApiError('unexpected', 0, null, [], true);
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
