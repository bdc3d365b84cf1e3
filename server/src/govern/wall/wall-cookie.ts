import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';

/** Browsers keep a cookie 400 days at most; a display that looks in between gets it anew with its link. */
const maxAgeMs = 400 * 86_400_000;

/** The cookie of a display; a signed-in person's session goes before it. */
@Injectable()
export class WallCookie {
  readonly name: string;
  private readonly isSecure: boolean;

  constructor(config: Config) {
    this.isSecure = config.isSecure;
    this.name = config.isSecure ? '__Host-hinomi-wall' : 'hinomi-wall';
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure: this.isSecure, maxAge: maxAgeMs });
  }
}
