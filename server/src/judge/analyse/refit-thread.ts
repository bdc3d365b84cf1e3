import { Worker } from 'node:worker_threads';
import type { CheckFigures, CheckPair } from '@hinomi/shared/contracts/judge-model';
import type { RuleWord } from '../teach/company-word.reader.js';
import type { TaughtPost } from './domain/model/refit-model.js';

/** What is learned from. `current`: the file of weights in force, null for the shipped ones. */
export type RefitOrder = { taught: readonly TaughtPost[]; words: readonly RuleWord[]; current: Uint8Array | null };
export type RefitAnswer = { weights: Uint8Array; learned: number; before: CheckPair; after: CheckPair; shipped: CheckFigures };

/** Learning 5,000 labels takes a minute on a busy machine; far more means that something is wrong. */
const mostMs = 600_000;
/** Some 120 MB are used; a thread that wants more than this ends alone, not the process. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
/** Threads run built code only; from sources, as tests do, the last build is used. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/judge/analyse/refit-worker.js' : './refit-worker.js', import.meta.url);

/** Learns in a thread of its own, so that requests and judging go on. Throws what the thread throws, and when it is stopped or takes too long. */
export function refitInThread(order: RefitOrder, stop: AbortSignal): Promise<RefitAnswer> {
  stop.throwIfAborted();
  const worker = new Worker(workerFile, { workerData: order, resourceLimits });
  const limit = AbortSignal.any([stop, AbortSignal.timeout(mostMs)]);
  const answer = new Promise<RefitAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('learning ended without a result')));
    limit.addEventListener('abort', () => reject(new Error('learning was stopped')), { once: true });
  });
  return answer.finally(() => worker.terminate());
}
