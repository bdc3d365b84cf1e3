import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ClientToServer, LiveBatch, LiveEvent, ServerToClient } from '@hinomi/shared/live/live-events';
import type { TestApp } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';

type Given = { origin?: string | null; cookie?: string | undefined; namespace?: string };

/** A live connection as a browser would hold it, with everything it was told. */
export class LiveListener {
  readonly batches: LiveBatch[] = [];
  readonly ended: { reason: string; at: number }[] = [];
  /** When the connection was cut; null while it stands. */
  cutAt: number | null = null;

  private constructor(readonly socket: Socket<ServerToClient, ClientToServer>) {
    socket.on('batch', (batch) => { this.batches.push(batch); });
    socket.on('ended', (reason) => { this.ended.push({ reason, at: Date.now() }); });
    socket.on('disconnect', () => { this.cutAt = Date.now(); });
  }

  /** Connects; throws what the server refused it with. `origin: null` sends none. */
  static async open(app: TestApp, { origin = app.url, cookie, namespace = '' }: Given): Promise<LiveListener> {
    const socket: Socket<ServerToClient, ClientToServer> = io(`${app.url}${namespace}`, {
      path: '/live', transports: ['websocket'], forceNew: true, reconnection: false, timeout: 5_000,
      extraHeaders: { ...(origin === null ? {} : { origin }), ...(cookie === undefined ? {} : { cookie }) },
    });
    const listener = new LiveListener(socket);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.on('connect', () => resolve());
        socket.on('connect_error', reject);
      });
    } catch (error) {
      socket.disconnect();
      throw error;
    }
    return listener;
  }

  /** Asks to hear everything from now on. */
  async listen(): Promise<this> {
    await this.socket.timeout(5_000).emitWithAck('resume', null);
    return this;
  }

  get events(): LiveEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  /** Waits until everything up to the newest event was handed over or held back. */
  async catchUp(app: TestApp): Promise<void> {
    const [row] = await app.database.query<{ seq: string }>('select seq from event_counter');
    const head = Number(row?.seq ?? 0);
    await eventually(() => this.batches.at(-1)?.upTo ?? 0, (upTo) => upTo >= head, 5_000);
  }

  close(): void {
    this.socket.disconnect();
  }
}
