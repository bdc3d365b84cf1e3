import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { DeliveryAnswer } from '@hinomi/shared/contracts/webhook';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { IngestService } from '../ingest/ingest.service.js';
import { SourceTurnService } from '../source/source-turn.service.js';
import { WebhookStore } from './webhook.store.js';
import type { Door } from './webhook.store.js';

/** Thrown to undo what a delivery stored while the same one was being stored elsewhere. */
class CameBefore extends Error {}

type Remarks = { errors: DeliveryAnswer['errors']; refused: number; signature: string };

/** Stores the lines of a delivery together with the mark by which it is known again. */
@Injectable()
export class WebhookIntakeService {
  constructor(
    private readonly database: Database,
    private readonly deliveries: WebhookStore,
    private readonly ingest: IngestService,
    private readonly turns: SourceTurnService,
    private readonly clock: Clock,
  ) {}

  get nowMs(): number {
    return this.clock.now();
  }

  /** Answers once all is committed; what was stored meanwhile under the same signature is answered as repeated. */
  async store(door: Door, lines: readonly NeutralLine[], { errors, refused, signature }: Remarks): Promise<DeliveryAnswer> {
    let answer: DeliveryAnswer = { added: 0, changed: 0, unchanged: 0, rejected: refused, isRepeated: false, errors };
    const note = async (tx: Transaction): Promise<void> => {
      if (!(await this.deliveries.addDelivery(tx, door.sourceId, signature, answer))) throw new CameBefore();
      await this.turns.noteSuccess(tx, door.sourceId, newestOf(lines, this.nowMs));
    };
    try {
      if (lines.length === 0) await this.database.transact(note);
      else {
        await this.ingest.accept({
          sourceId: door.sourceId, lines, keepsOnlyMatches: door.keepsOnlyMatches, position: null,
          alongside: (tx, { added, changed, unchanged, rejected }) => {
            answer = { ...answer, added, changed, unchanged, rejected: refused + rejected };
            return note(tx);
          },
        });
      }
      return answer;
    } catch (error) {
      if (!(error instanceof CameBefore)) throw error;
      const before = await this.deliveries.findDelivery(door.sourceId, signature);
      return { ...(before ?? answer), isRepeated: true };
    }
  }
}

function newestOf(lines: readonly NeutralLine[], nowMs: number): { postedMs: number; lagSeconds: number } | null {
  const times = lines.flatMap((line) => ('posted_at' in line && typeof line.posted_at === 'string' ? Date.parse(line.posted_at) : [])).filter((ms) => Number.isFinite(ms) && ms <= nowMs);
  if (times.length === 0) return null;
  const postedMs = times.reduce((newest, ms) => Math.max(newest, ms), 0);
  return { postedMs, lagSeconds: (nowMs - postedMs) / 1_000 };
}
