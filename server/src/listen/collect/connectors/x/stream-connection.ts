import { asObject, type LooseObject } from '@hinomi/shared/text/loose-json';
import { OutgoingError } from '../../../../platform/outgoing/outgoing-error.js';
import type { HeldAnswer } from '../../../../platform/outgoing/held-answer.js';
import { apiUrl } from '../ask-api.js';
import { ConnectorError, type StreamInput } from '../connector.js';
import { baseOf, bearerOf, failureOfX, noteRate, postFields } from './x-api.js';

const maxRefusalBytes = 65_536;

/** Opens the filtered stream; throws ConnectorError where X refused it. `backfillMinutes` needs an Enterprise contract. */
export async function openXStream(input: StreamInput, idleMs: number, backfillMinutes: number | null): Promise<HeldAnswer> {
  const url = apiUrl({ base: baseOf(input.config), path: '/2/tweets/search/stream', query: { ...postFields, backfill_minutes: backfillMinutes ?? undefined } });
  const held = await input.outgoing.hold({ url, headers: { accept: 'application/json', ...bearerOf(input) }, idleMs, signal: input.signal });
  noteRate(input, held.headers);
  if (held.status === 200) return held;
  const failure = failureOfX({ status: held.status, headers: held.headers, body: await readRefusal(held) }, input.now());
  throw failure ?? new ConnectorError('stream_refused', `HTTP ${held.status}`);
}

async function readRefusal(held: HeldAnswer): Promise<LooseObject | null> {
  let text = '';
  try {
    for await (const piece of held.pieces) {
      text += piece.toString('utf8');
      if (text.length > maxRefusalBytes) break;
    }
    return asObject(JSON.parse(text));
  } catch {
    // The status says enough.
    return null;
  } finally {
    await held.close();
  }
}

/** The end of a stream in the words of a source's health. */
export function endOfStream(error: unknown, idleMs: number): ConnectorError {
  if (error instanceof ConnectorError) return error;
  if (error instanceof OutgoingError && error.code === 'timed_out') return new ConnectorError('stream_closed', `no sign of life for ${idleMs} ms`);
  return new ConnectorError('stream_closed', error instanceof Error ? error.message.slice(0, 100) : null);
}
