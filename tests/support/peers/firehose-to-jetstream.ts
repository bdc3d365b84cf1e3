import { decodeAll } from '@atproto/lex-cbor';
import { cborToLex, readCar } from '@atproto/repo';
import { WebSocket } from 'ws';
import type { FakeJetstream } from '../fakes/jetstream-server.ts';

type Operation = { action: 'create' | 'update' | 'delete'; path: string; cid: Parameters<Awaited<ReturnType<typeof readCar>>['blocks']['get']>[0] | null };
type Commit = { repo: string; time: string; ops: Operation[]; blocks: Uint8Array };

/**
 * Turns the firehose of a server of accounts (com.atproto.sync.subscribeRepos: signed commits in CBOR) into the events
 * a Jetstream sends. Frames are decoded one after the other: a deletion must not overtake what it deletes.
 */
export class FirehoseToJetstream {
  private work: Promise<void> = Promise.resolve();
  private events = 0;

  private constructor(private readonly socket: WebSocket, private readonly jetstream: FakeJetstream) {
    socket.on('message', (frame: Buffer) => { this.work = this.work.then(() => this.forward(frame)); });
  }

  static async start(firehoseUrl: string, jetstream: FakeJetstream): Promise<FirehoseToJetstream> {
    const socket = new WebSocket(firehoseUrl);
    const forwarder = new FirehoseToJetstream(socket, jetstream);
    await new Promise<void>((resolve, reject) => socket.once('open', () => resolve()).once('error', reject));
    return forwarder;
  }

  /** Ends; rejects with what could not be decoded. */
  close(): Promise<void> {
    this.socket.terminate();
    return this.work;
  }

  private async forward(frame: Buffer): Promise<void> {
    const [header, body] = [...decodeAll(frame)] as unknown as [{ t?: string }, Commit];
    if (header.t !== '#commit' || body.ops.length === 0) return;
    const car = await readCar(body.blocks);
    for (const { action, path, cid } of body.ops) {
      const [collection = '', rkey = ''] = path.split('/');
      const block = cid === null ? null : car.blocks.get(cid);
      const record = block === null || block === undefined ? {} : { record: cborToLex(block) as Record<string, unknown> };
      this.events += 1;
      this.jetstream.publish({ did: body.repo, operation: action, collection, rkey, timeUs: Date.parse(body.time) * 1_000 + (this.events % 1_000), ...record });
    }
  }
}
