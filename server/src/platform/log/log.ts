import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

/** Names under which secrets travel; whatever stands there never reaches the log. */
const secretPaths = [
  'password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization', 'link', '*.link',
  'headers.cookie', 'headers.authorization', '*.headers.cookie', '*.headers.authorization', 'SMTP_URL', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRET_KEY',
];

/** The log of the process: one JSON object a line on standard error, secrets left out. */
export class Log {
  constructor(readonly pino: Logger) {}

  info(message: string, detail: Record<string, unknown> = {}): void {
    this.pino.info(detail, message);
  }

  warn(message: string, detail: Record<string, unknown> = {}): void {
    this.pino.warn(detail, message);
  }

  error(message: string, error: unknown, detail: Record<string, unknown> = {}): void {
    this.pino.error({ ...detail, err: error }, message);
  }
}

export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = { level, redact: { paths: secretPaths, censor: '[redacted]' }, base: null };
  return new Log(destination === undefined ? pino(options, pino.destination({ fd: 2, sync: true })) : pino(options, destination));
}

/** Nest's own remarks: its start-up chatter only at debug. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}
  log(message: unknown): void { this.target.pino.debug(String(message)); }
  debug(message: unknown): void { this.target.pino.debug(String(message)); }
  verbose(message: unknown): void { this.target.pino.trace(String(message)); }
  warn(message: unknown): void { this.target.warn(String(message)); }
  error(message: unknown, ...rest: unknown[]): void { this.target.error(String(message), rest[0]); }
  fatal(message: unknown): void { this.target.pino.fatal(String(message)); }
}
