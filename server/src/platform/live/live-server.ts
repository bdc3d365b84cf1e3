import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { maxCatchUp, mayHear } from '@hinomi/shared/live/live-events';
import type { ClientToServer, LiveEvent, ResumeAnswer, ServerToClient } from '@hinomi/shared/live/live-events';
import { eventHint } from '../database/database.js';
import { HintListener } from '../database/hint-listener.js';
import { CallerGate } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { EventLog } from './event-log.js';
import { forgedPerSocket, isPermittedMessage } from './forged-messages.js';
import { LiveSessions } from './live-sessions.js';
import { LiveSurroundings } from './live-surroundings.js';

type SocketData = { caller: Caller; cookieHeader: string | undefined; sentUpTo: number | null; messages: number; forged: number };
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const pollMs = 250;
const recheckMs = 5_000;
const messagesPerMinute = 100;
const socketsPerSession = 5;

/** What of a list of events this caller may see. */
export function permittedEvents(events: readonly LiveEvent[], caller: Caller): LiveEvent[] {
  return events.filter((event) => mayHear(event, caller));
}

/**
 * Live connections: session and origin are checked before a connection exists, each batch of events is filtered by
 * the role of its reader, and says which numbers it covers so that the reader notices whatever it missed.
 */
@Injectable()
export class LiveServer extends LiveSessions implements OnModuleDestroy {
  private io: Server<ClientToServer, ServerToClient, Record<string, never>, SocketData> | null = null;
  private readonly timers: NodeJS.Timeout[] = [];
  private head = 0;
  private isPumping = false;
  private mustPumpAgain = false;
  private lastHintMs = Number.NEGATIVE_INFINITY;
  private isRechecking = false;
  private mustRecheckAgain = false;
  private rechecked: Promise<void> = Promise.resolve();

  constructor(
    private readonly gate: CallerGate,
    private readonly events: EventLog,
    private readonly hints: HintListener,
    private readonly around: LiveSurroundings,
  ) {
    super();
  }

  async attach(server: HttpServer): Promise<void> {
    this.head = await this.events.head();
    const io: NonNullable<typeof this.io> = new Server(server, {
      path: '/live', transports: ['websocket'], serveClient: false, maxHttpBufferSize: 65_536, perMessageDeflate: false, connectTimeout: 10_000,
      allowRequest: (request, answer) => answer(null, this.around.isOwnOrigin(request.headers.origin)),
    });
    this.io = io;
    io.use((socket, next) => {
      this.admit(socket).then(() => next(), (error: unknown) => next(error instanceof Error ? error : new Error('refused')));
    });
    io.on('connection', (socket) => this.serve(socket));
    this.hints.on(eventHint, () => this.pumpOnHint());
    this.timers.push(setInterval(() => void this.pump(), pollMs), setInterval(() => { if (!this.isRechecking) void this.recheckAll(); }, recheckMs));
    this.timers.push(setInterval(() => io.sockets.sockets.forEach((socket) => { socket.data.messages = 0; }), 60_000));
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach((timer) => clearInterval(timer));
    this.io?.disconnectSockets(true);
    await this.io?.close();
  }

  /** Open connections of this process. */
  get connections(): number {
    return this.io?.sockets.sockets.size ?? 0;
  }

  /** Who asks while a round runs waits for one more: the running one may have looked before their change. */
  override recheckAll(): Promise<void> {
    if (this.isRechecking) this.mustRecheckAgain = true;
    else this.rechecked = this.recheckUntilCurrent();
    return this.rechecked;
  }

  private async recheckUntilCurrent(): Promise<void> {
    this.isRechecking = true;
    try {
      do {
        this.mustRecheckAgain = false;
        await this.recheckOnce();
      } while (this.mustRecheckAgain);
    } finally {
      this.isRechecking = false;
    }
  }

  private async recheckOnce(): Promise<void> {
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      const caller = await this.gate.resolve({ cookieHeader: socket.data.cookieHeader }, false).catch(() => socket.data.caller);
      if (caller === null) {
        socket.emit('ended', 'signed_out');
        socket.disconnect(true);
      } else if (caller.role !== socket.data.caller.role) {
        socket.data.caller = caller;
        socket.emit('ended', 'rights_changed');
      }
    }
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const cookieHeader = socket.handshake.headers.cookie;
    const caller = await this.gate.resolve({ cookieHeader }, false);
    if (caller === null) throw new Error('not_signed_in');
    const own = [...(this.io?.sockets.sockets.values() ?? [])].filter((other) => other.data.caller?.sessionId === caller.sessionId);
    if (own.length >= socketsPerSession) throw new Error('too_many_connections');
    socket.data = { caller, cookieHeader, sentUpTo: null, messages: 0, forged: 0 };
  }

  private serve(socket: LiveSocket): void {
    const count = (): void => this.around.metrics.liveConnections.set(this.connections);
    count();
    socket.on('disconnect', count);
    socket.use((packet, next) => {
      socket.data.messages += 1;
      if (socket.data.messages > messagesPerMinute) socket.disconnect(true);
      else if (isPermittedMessage(packet)) next();
      else this.refuse(socket);
    });
    socket.on('resume', (after, answer) => {
      this.resume(socket, after, answer).catch((error: unknown) => {
        // The client tries again by itself when the connection drops.
        this.around.log.pino.debug({ err: error }, 'resume failed');
        socket.disconnect(true);
      });
    });
  }

  /** A message that no page of ours sends is not looked at; who sends many is cut off. */
  private refuse(socket: LiveSocket): void {
    socket.data.forged += 1;
    this.around.forged.count(socket.data.caller, this.around.addressOf(socket.handshake));
    if (socket.data.forged >= forgedPerSocket) socket.disconnect(true);
  }

  /** Catches a client up from the number it has; too far behind, it is told to fetch everything anew. */
  private async resume(socket: LiveSocket, after: number | null, answer: (reply: ResumeAnswer) => void): Promise<void> {
    await this.pump();
    const isTooFar = after === null || after > this.head || this.head - after > maxCatchUp || after + 1 < (await this.events.floor());
    if (isTooFar) {
      // The number of this moment: events that came while the floor was read would else be told to nobody.
      const { head } = this;
      socket.data.sentUpTo = head;
      answer({ isReset: true, upTo: head });
      return;
    }
    socket.data.sentUpTo = null;
    let upTo = after;
    answer({ isReset: false, upTo: after });
    while (upTo < this.head) {
      const missed = await this.events.since(upTo, 1_000);
      const last = missed.at(-1)?.seq;
      if (last === undefined) break;
      socket.emit('batch', { after: upTo, upTo: last, events: permittedEvents(missed, socket.data.caller) });
      upTo = last;
    }
    socket.data.sentUpTo = upTo;
  }

  /** A hint is followed at once after a quiet moment; of many in a row the rest is left to the poll, at most as long away. */
  private pumpOnHint(): void {
    const nowMs = performance.now();
    if (nowMs - this.lastHintMs < pollMs) return;
    this.lastHintMs = nowMs;
    void this.pump();
  }

  /** Reads new events once and hands each client its share. Overlapping calls fold into one more round. */
  private async pump(): Promise<void> {
    if (this.isPumping) {
      this.mustPumpAgain = true;
      return;
    }
    this.isPumping = true;
    try {
      do {
        this.mustPumpAgain = false;
        await this.pumpOnce();
      } while (this.mustPumpAgain);
    } catch (error) {
      this.around.log.pino.debug({ err: error }, 'reading events failed');
    } finally {
      this.isPumping = false;
    }
  }

  private async pumpOnce(): Promise<void> {
    const events = await this.events.since(this.head, 1_000);
    const last = events.at(-1);
    if (last === undefined) return;
    this.head = last.seq;
    if (events.length === 1_000) this.mustPumpAgain = true;
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      const after = socket.data.sentUpTo;
      if (after === null || after >= last.seq) continue;
      socket.data.sentUpTo = last.seq;
      const unseen = events.filter((event) => event.seq > after);
      socket.emit('batch', { after, upTo: last.seq, events: permittedEvents(unseen, socket.data.caller) });
    }
  }
}
