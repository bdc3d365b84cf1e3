import { Injectable } from '@nestjs/common';
import { Log } from '../../platform/log/log.js';
import { SealBroken } from '../../platform/secret/secret-box.js';
import { ModelClient } from './model-client.js';
import type { Reply } from './model-client.js';
import { OpinionKeyService } from './opinion-key.service.js';
import { OpinionMaskService } from './opinion-mask.service.js';
import { OpinionTurnService } from './opinion-turn.service.js';
import type { Turn } from './opinion-turn.service.js';

/** Questions under way at once in one process; one alone while the service is in trouble. */
const atOnce = 3;

/** Asks a language model about judged posts, beside the pipeline: nothing waits for it and nothing follows from it. */
@Injectable()
export class OpinionService {
  private readonly stopping = new AbortController();

  constructor(
    private readonly turns: OpinionTurnService,
    private readonly model: ModelClient,
    private readonly keys: OpinionKeyService,
    private readonly mask: OpinionMaskService,
    private readonly log: Log,
  ) {}

  /** Asks until nothing waits, a limit is reached, or the service fails; answers how many questions were asked. */
  async askDue(): Promise<number> {
    const running = new Map<string, Promise<void>>();
    let asked = 0;
    let targets: string[] | null = null;
    while (!this.stopping.signal.aborted) {
      targets ??= await this.mask.targets();
      const wasBusy = running.size > 0;
      const turn = await this.turns.claim([...running.keys()], targets).catch(async (error: unknown) => {
        await Promise.all(running.values());
        throw error;
      });
      // Money booked and rows held by questions that ended while this one was looked for are free by now.
      if (turn === null && running.size === 0 && wasBusy) continue;
      if (turn === null && running.size === 0) break;
      if (turn !== null) {
        asked += 1;
        const { opinionId } = turn.claim;
        running.set(opinionId, this.ask(turn).finally(() => running.delete(opinionId)));
      }
      if (turn === null || turn.setting.failures > 0 || running.size >= atOnce) await Promise.race(running.values());
    }
    await Promise.all(running.values());
    return asked;
  }

  /** Nothing new begins; what is under way is broken off, and asked once more by whoever comes next. */
  stop(): void {
    this.stopping.abort(new Error('Hinomi stops'));
  }

  /** Never fails: what could not be written down is taken for lost and asked once more. */
  private async ask(turn: Turn): Promise<void> {
    try {
      await this.turns.finish(turn, await this.reply(turn));
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.error('a second opinion could not be kept', error, { mentionId: turn.claim.mentionId });
    }
  }

  private async reply({ setting: { url, model, sealedKey }, messages }: Turn): Promise<Reply> {
    let key: string | null;
    try {
      key = sealedKey === null ? null : this.keys.open(sealedKey, url);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      return { opinion: null, usage: null, tookMs: 0, failure: { code: 'key_unreadable', detail: null, askedMs: null, mayCost: false, isOfPost: false } };
    }
    return this.model.ask({ url, model, key, messages, signal: this.stopping.signal });
  }
}
