import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.js';
import { hashWallToken } from './wall.service.js';
import { WallCookie } from './wall-cookie.js';
import { WallReader } from './wall.reader.js';
import { WallStore } from './wall.store.js';

/** Answers which display a request comes from, for the gate of all requests. */
@Injectable()
export class WallGateService {
  constructor(
    private readonly cookie: WallCookie,
    private readonly reader: WallReader,
    private readonly store: WallStore,
  ) {}

  /** Name of the cookie that carries the token. */
  get cookieName(): string {
    return this.cookie.name;
  }

  /** The display as a caller whose role reads 監視 alone; null when the token is unknown or revoked. */
  async resolve(token: string, isActive: boolean): Promise<Caller | null> {
    const wall = await this.reader.findOpen(hashWallToken(token));
    if (wall === null) return null;
    if (isActive && wall.isStale) await this.store.touch(wall.id);
    return { personId: 0, name: wall.name, role: 'wall', sessionId: `wall:${wall.id}` };
  }
}
