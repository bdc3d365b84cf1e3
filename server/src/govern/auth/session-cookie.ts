import { Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { Config } from '../../platform/config/config.js';
import { readCookie } from './domain/read-cookie.js';

/** The cookie that carries a session's token: bound to this host where TLS is used, never readable by scripts. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly options: CookieOptions;

  constructor(config: Config) {
    this.name = config.isSecure ? '__Host-hinomi' : 'hinomi';
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure: config.isSecure };
  }

  read(cookieHeader: string | undefined): string | null {
    return readCookie(cookieHeader, this.name);
  }

  /** Without an age of its own: the limits of the session decide, on the server. */
  set(response: Response, token: string): void {
    response.cookie(this.name, token, this.options);
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
