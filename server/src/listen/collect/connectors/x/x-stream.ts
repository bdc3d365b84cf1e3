import type { StreamConnector, StreamInput } from '../connector.js';
import { catchUp } from './catch-up.js';
import { timeOfId } from './domain/snowflake.js';
import type { PaidReads } from './paid-reads.js';
import { openXStream } from './stream-connection.js';
import { StreamRules } from './stream-rules.js';
import { XStreamSession, type SessionOptions } from './stream-session.js';
import { StreamStore } from './stream-store.js';

const defaults: SessionOptions = { idleMs: 30_000, flushMs: 250, batchSize: 200, maxQueued: 5_000, rulesMs: 60_000 };
const mostBackfillMinutes = 5;

/** The filtered stream of API v2 with rules made from the topics: one connection an app may hold. */
export function createXStream(paid: PaidReads, options: Partial<SessionOptions> = {}): StreamConnector {
  const settings = { ...defaults, ...options };
  return { mode: 'stream', run: (input) => run(input, new StreamStore(input, paid), settings) };
}

async function run(input: StreamInput, store: StreamStore, settings: SessionOptions): Promise<void> {
  const rules = new StreamRules(input);
  try {
    await store.open();
    await rules.sync();
    const held = await openXStream(input, settings.idleMs, backfillMinutes(input, store.reached));
    input.onAlive();
    const session = new XStreamSession(held, input, store, settings, () => rules.sync());
    await bothOrNone([session.run(), catchUp(input, store)], () => held.close());
  } catch (error) {
    // An abort ends every wait; it is no failure of the source.
    if (!input.signal.aborted) throw error;
  }
}

/** Ends with the first failure, after the other work has ended too. */
async function bothOrNone(work: readonly Promise<void>[], stop: () => Promise<void>): Promise<void> {
  try {
    await Promise.all(work);
  } catch (error) {
    await stop();
    await Promise.allSettled(work);
    throw error;
  }
}

/** How far back X shall repeat, where the contract knows backfill; longer absences are searched for. */
function backfillMinutes(input: StreamInput, reached: string | null): number | null {
  const since = reached === null ? null : timeOfId(reached);
  if (input.config['catchUp'] !== 'backfill' || since === null) return null;
  return Math.min(mostBackfillMinutes, Math.max(1, Math.ceil((input.now() - since) / 60_000)));
}
