import { Injectable } from '@nestjs/common';
import type { Wall } from '@hinomi/shared/contracts/wall';
import { Database } from '../../platform/database/database.js';

/** A display that may look now. */
export type OpenWall = { id: number; name: string; isStale: boolean };
type WallRow = { id: number; name: string; created_by: string; created_at: Date; last_seen_at: Date | null };

/** Answers which displays may look at 監視. */
@Injectable()
export class WallReader {
  constructor(private readonly database: Database) {}

  /** The display of this token's hash; null when unknown or revoked. `isStale`: not noted as seen for a minute. */
  async findOpen(tokenHash: Buffer): Promise<OpenWall | null> {
    const [row] = await this.database.query<OpenWall>(
      `select id, name, last_seen_at is null or last_seen_at < now() - interval '1 minute' as "isStale" from wall_display where token_hash = $1 and revoked_at is null`, [tokenHash]);
    return row ?? null;
  }

  /** Displays not revoked, newest first. */
  async list(): Promise<Wall[]> {
    const rows = await this.database.query<WallRow>(
      `select w.id, w.name, p.name as created_by, w.created_at, w.last_seen_at from wall_display w join person p on p.id = w.created_by
       where w.revoked_at is null order by w.id desc`);
    return rows.map((row) => ({ id: row.id, name: row.name, createdBy: row.created_by, createdAt: row.created_at.toISOString(), lastSeenAt: row.last_seen_at?.toISOString() ?? null }));
  }
}
