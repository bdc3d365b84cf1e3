import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../log/log.js';
import { Metrics } from '../metrics/metrics.js';
import { ForgedMessages } from './forged-messages.js';

/** Where live connections come from, and what they leave behind for whoever watches the server. */
@Injectable()
export class LiveSurroundings {
  constructor(
    readonly log: Log,
    readonly metrics: Metrics,
    readonly forged: ForgedMessages,
    private readonly config: Config,
  ) {}

  isOwnOrigin(origin: string | undefined): boolean {
    return origin !== undefined && this.config.allowedOrigins.includes(origin);
  }

  /** Address of the other side; behind proxies as far as TRUST_PROXY says, as of every other request. */
  addressOf({ address, headers }: { address: string; headers: NodeJS.Dict<string | string[]> }): string {
    const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((one) => one.trim()).filter((one) => one !== '');
    const way = [address, ...told.toReversed()];
    return way[Math.min(this.config.values.TRUST_PROXY, way.length - 1)] ?? address;
  }
}
