import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Route } from '@hinomi/shared/routes/route';
import { AppError } from './app-error.js';

/**
 * The bytes of a request as they came, at most `limit`; read only after the guard has let the request in. Compressed
 * bodies are refused: unpacked they have no limit. Throws too_large and unsupported_media.
 */
export async function readRawBody(request: Request, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new AppError('unsupported_media');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new AppError('too_large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new AppError('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body of a route whose row states `rawBody`. */
export const RawBody = createParamDecorator((route: Route, context: ExecutionContext): Promise<Buffer> => {
  const request = context.switchToHttp().getRequest<Request>();
  if (!request.is('application/octet-stream')) throw new AppError('unsupported_media');
  return readRawBody(request, route.rawBody ?? 0);
});

/** The same for a body that is signed, whatever type it says it has. */
export const SignedBody = createParamDecorator((route: Route, context: ExecutionContext): Promise<Buffer> =>
  readRawBody(context.switchToHttp().getRequest<Request>(), route.rawBody ?? 0));
