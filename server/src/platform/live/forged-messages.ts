import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller.js';
import { Log } from '../log/log.js';
import { LiveMisuse } from './live-misuse.js';

const noteEveryMs = 60_000;
/** A page of ours sends none; a few may come from a page of another version, this many only from somebody who tries. */
export const forgedPerSocket = 20;

/** Whether a message is one that a page of ours may send: the wish to hear on from a number, and where to answer. */
export function isPermittedMessage(packet: readonly unknown[]): boolean {
  const [name, after, answer] = packet;
  return name === 'resume' && packet.length === 3 && typeof answer === 'function' && (after === null || (typeof after === 'number' && Number.isSafeInteger(after) && after >= 0));
}

/** Counts what comes over live connections and is none of our messages; put on record once a session and minute, however many come. */
@Injectable()
export class ForgedMessages {
  private readonly unnoted = new Map<string, { messages: number; notedAtMs: number }>();

  constructor(
    private readonly misuse: LiveMisuse,
    private readonly log: Log,
  ) {}

  /** The first of a session's minute is noted at once, with those of the minute before that were only counted. */
  count(caller: Caller, address: string): void {
    const nowMs = performance.now();
    const known = this.unnoted.get(caller.sessionId) ?? { messages: 0, notedAtMs: Number.NEGATIVE_INFINITY };
    known.messages += 1;
    this.unnoted.set(caller.sessionId, known);
    if (nowMs - known.notedAtMs < noteEveryMs) return;
    const { messages } = known;
    Object.assign(known, { messages: 0, notedAtMs: nowMs });
    this.misuse.note({ caller, address, messages }).catch((error: unknown) => this.log.error('misuse of a live connection could not be put on record', error));
    this.forgetOld(nowMs);
  }

  private forgetOld(nowMs: number): void {
    for (const [sessionId, { messages, notedAtMs }] of this.unnoted) if (messages === 0 && nowMs - notedAtMs > noteEveryMs) this.unnoted.delete(sessionId);
  }
}
