import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Wall } from '@hinomi/shared/contracts/wall';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { LiveSessions } from '../../platform/live/live-sessions.js';
import { AuditService } from '../audit/audit.service.js';
import { WallReader } from './wall.reader.js';
import { WallStore } from './wall.store.js';

type Actor = { caller: Caller; address: string };
/** More would be a sign that links are handed to people, who should be invited instead. */
const mostDisplays = 50;

/** What is stored of a display's token. */
export const hashWallToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Displays: made with a link shown once, and revoked at once. */
@Injectable()
export class WallService {
  constructor(
    private readonly database: Database,
    private readonly store: WallStore,
    private readonly reader: WallReader,
    private readonly audit: AuditService,
    private readonly live: LiveSessions,
    private readonly config: Config,
  ) {}

  /** Makes a display and answers its link, which cannot be read again. Throws limit_reached. */
  async create(name: string, actor: Actor): Promise<{ wall: Wall; link: string }> {
    if ((await this.reader.list()).length >= mostDisplays) throw new AppError('limit_reached');
    const token = randomBytes(32).toString('base64url');
    const id = await this.database.transact(async (tx) => {
      const wallId = await this.store.insert(tx, { name, tokenHash: hashWallToken(token), createdBy: actor.caller.personId });
      this.audit.record(tx, { ...actor, act: 'wall.created', subject: `wall:${wallId}`, detail: { name } });
      return wallId;
    });
    const wall = (await this.reader.list()).find((one) => one.id === id);
    if (wall === undefined) throw new AppError('not_found');
    return { wall, link: `${this.config.publicUrl}/wall#token=${token}` };
  }

  /** Ends a display: its next request is refused, its live connection is cut now. Throws not_found. */
  async revoke(wallId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.store.revoke(tx, wallId))) throw new AppError('not_found');
      this.audit.record(tx, { ...actor, act: 'wall.revoked', subject: `wall:${wallId}` });
    });
    await this.live.recheckAll();
  }

  /** The name of the display this token belongs to. Throws wall_invalid. */
  async check(token: string): Promise<{ name: string }> {
    const wall = await this.reader.findOpen(hashWallToken(token));
    if (wall === null) throw new AppError('wall_invalid');
    return { name: wall.name };
  }
}
