import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { errorCodes } from '@hinomi/shared/errors/error-codes';
import type { ErrorCode } from '@hinomi/shared/errors/error-codes';
import type { Response } from 'express';
import { isDatabaseAway } from '../database/database-errors.js';
import { Log } from '../log/log.js';
import { AppError } from './app-error.js';
import type { KnownRequest } from './caller.js';

const statusCodes: Record<number, ErrorCode> = { 400: 'invalid_input', 401: 'not_signed_in', 403: 'forbidden', 404: 'not_found', 413: 'too_large', 415: 'unsupported_media' };

/** The error a caller sees for whatever was thrown; the cause stays in the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('database_away', [], 5);
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  return new AppError((typeof status === 'number' ? statusCodes[status] : undefined) ?? 'unexpected');
}

/** Body of an error answer: code, words in both languages, the number to quote, and the fields. */
export function errorBody(error: AppError, requestId: string): Record<string, unknown> {
  const { ja, en } = errorCodes[error.code];
  return { error: { code: error.code, message: { ja, en }, requestId, ...(error.fields.length > 0 ? { fields: error.fields } : {}) } };
}

@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<KnownRequest>();
    this.answer(thrown, request, host.switchToHttp().getResponse<Response>());
  }

  /** Also used for what fails before a handler is found, such as a body that is no JSON. */
  answer(thrown: unknown, request: KnownRequest, response: Response): void {
    const error = toAppError(thrown);
    const requestId = request.requestId ?? 'none';
    if (error.code === 'unexpected') this.log.error('request failed', thrown, { requestId, path: request.path });
    // Without its cause in the log, a full pool, too many connections and a dead server all look the same.
    else if (error.code === 'database_away') this.log.warn('request refused, the database is away', { requestId, path: request.path, reason: thrown instanceof Error ? thrown.message : 'unknown' });
    if (response.headersSent) return;
    if (error.retryAfterSeconds !== null) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    response.status(error.status).json(errorBody(error, requestId));
  }
}
