import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { Config } from '../../platform/config/config.js';

const lifeMs = 10 * 60_000;

/** The cookie that ties a sign-in under way to the browser it was begun in, so that nobody can finish theirs in another's. */
@Injectable()
export class SsoCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(config: Config) {
    this.name = config.isSecure ? '__Host-hinomi-sso' : 'hinomi-sso';
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure: config.isSecure };
  }

  read(request: Request): string | null {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const found = pairs.find((pair) => pair.startsWith(`${this.name}=`));
    return found === undefined ? null : found.slice(this.name.length + 1);
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: lifeMs });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
