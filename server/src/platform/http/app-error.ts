import { errorCodes } from '@hinomi/shared/errors/error-codes';
import type { ErrorCode } from '@hinomi/shared/errors/error-codes';
import type { Words } from '@hinomi/shared/vocabulary/words';

export type FieldError = { path: string; message: Words };

/** An error the caller is meant to read; its code carries status and words. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly FieldError[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}
