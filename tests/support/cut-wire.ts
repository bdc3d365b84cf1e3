import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { listenOnLoopback } from './loopback-server.ts';

/** A wire between browsers and the server that a test can cut: everything that goes over it ends at once. */
export class CutWire {
  /** While false nothing gets through. */
  isWhole = true;
  private readonly sockets = new Set<Socket>();

  private constructor(readonly port: number) {}

  static async to(targetPort: number): Promise<CutWire> {
    const holder: { wire?: CutWire } = {};
    const port = await listenOnLoopback(createServer((near) => holder.wire?.join(near, targetPort)));
    return (holder.wire = new CutWire(port));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Cuts all connections; answers how many there were. */
  cut(): number {
    const count = this.sockets.size;
    for (const socket of this.sockets) socket.destroy();
    return count;
  }

  private join(near: Socket, targetPort: number): void {
    if (!this.isWhole) return void near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    this.sockets.add(near);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => {
      this.sockets.delete(near);
      far.destroy();
    });
    near.pipe(far);
    far.pipe(near);
  }
}
