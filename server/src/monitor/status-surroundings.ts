import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { DataPlace } from '../platform/config/data-place.js';
import { LiveServer } from '../platform/live/live-server.js';
import { version } from '../version.js';

/** What this process can say of itself and of the machine. Bytes and seconds. */
@Injectable()
export class StatusSurroundings {
  constructor(
    readonly clock: Clock,
    private readonly config: Config,
    private readonly place: DataPlace,
    private readonly live: LiveServer,
  ) {}

  get process(): { version: string; role: string; node: string; uptime: number; memory: number; memoryLimit: number; connections: number } {
    const limit = process.constrainedMemory();
    return {
      version, role: this.config.values.ROLE, node: process.version, uptime: Math.round(process.uptime()), memory: process.memoryUsage.rss(),
      memoryLimit: limit > 0 ? Math.min(limit, totalmem()) : totalmem(), connections: this.live.connections,
    };
  }

  get isEmbedded(): boolean {
    return this.config.values.DATABASE_URL === undefined;
  }

  /** Milliseconds this machine's clock is behind the database's. */
  get clockOffsetMs(): number {
    return Math.round(this.clock.now() - Date.now());
  }

  /** Room on the disk of the data; null where the data lies with an outside server. */
  async disk(): Promise<{ free: number; total: number } | null> {
    if (this.place.dataDir === null) return null;
    try {
      const { bavail, blocks, bsize } = await statfs(this.place.dataDir);
      return { free: bavail * bsize, total: blocks * bsize };
    } catch {
      return null;
    }
  }
}
