import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Log } from '../log/log.js';
import { eventHint, workHint } from './database.js';

export const appUrlToken = Symbol('app database URL');
const reconnectMs = 1_000;

/**
 * Hears NOTIFY on a connection of its own. Hints only shorten waiting: every listener also polls, so that a lost
 * connection makes Hinomi slower for a moment and never deaf.
 */
@Injectable()
export class HintListener implements OnModuleDestroy {
  /** Name of this process at the database: others see by it whether a holder of leases still lives. */
  readonly name = `hinomi-${randomUUID()}`;
  private readonly listeners = new Map<string, Set<() => void>>();
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    @Inject(appUrlToken) private readonly appUrl: string,
    private readonly log: Log,
  ) {}

  /** Whether the connection that shows this process to others stands; without it leases must not be taken. */
  get isPresent(): boolean {
    return this.client !== null;
  }

  start(): void {
    void this.connect();
  }

  on(channel: string, listener: () => void): () => void {
    const set = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, set.add(listener));
    return () => set.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    if (this.retry !== null) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.appUrl, application_name: this.name, keepAlive: true });
    client.on('error', () => undefined);
    let hasEnded = false;
    client.on('end', () => {
      hasEnded = true;
      // One that was given up before says nothing about the one that took its place.
      if (this.client === client) this.reconnectLater();
    });
    client.on('notification', (note) => this.listeners.get(note.channel)?.forEach((listener) => listener()));
    try {
      await client.connect();
      await client.query(`listen ${eventHint}; listen ${workHint}`);
      if (hasEnded || this.isClosed) throw new Error('the connection ended while it was opened');
      this.client = client;
    } catch (error) {
      void client.end().catch(() => undefined);
      this.log.pino.debug({ err: error }, 'listening for hints failed');
      this.reconnectLater();
    }
  }

  private reconnectLater(): void {
    if (this.isClosed || this.retry !== null) return;
    this.client = null;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect();
    }, reconnectMs);
  }
}
