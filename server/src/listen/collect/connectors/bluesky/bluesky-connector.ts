import type { WebSocket } from 'ws';
import { ConnectorError, type StreamConnector, type StreamInput } from '../connector.js';
import { cursorFor, readPosition, serversFor, subscriptionUrl, type Position, type Protocol, type Resume } from './domain/subscription.js';
import { openStream, type Declined, type Opened } from '../open-stream.js';
import { StreamSession, type SessionOptions } from './stream-session.js';

const defaults: SessionOptions = { idleMs: 60_000, flushMs: 250, batchSize: 500, maxQueued: 5_000, maxQueuedBytes: 32_000_000, positionMs: 3_000 };

/** Posts and reposts of the whole network from a Jetstream: version 2, and version 1 where a server does not know it. */
export const blueskyConnector: StreamConnector = createBlueskyConnector();

/** `config.url`: address of another Jetstream (ws, wss, http or https); empty means the public ones. */
export function createBlueskyConnector(options: Partial<SessionOptions> = {}): StreamConnector {
  const settings = { ...defaults, ...options };
  return { mode: 'stream', run: (input) => run(input, settings) };
}

/** What every attempt of one run needs. */
type Attempt = { input: StreamInput; settings: SessionOptions; position: Position | null; server: string; protocol: Protocol };
type Failure = { error: ConnectorError; isPathRefused: boolean };

async function run(input: StreamInput, settings: SessionOptions): Promise<void> {
  const position = readPosition(input.cursor);
  let last: ConnectorError | null = null;
  for (const server of serversFor(input.config['url'], position)) {
    for (const protocol of server.protocols) {
      const result = await connect({ input, settings, position, server: server.base, protocol }, 'exact');
      if (result === null) return;
      if (result instanceof StreamSession) return result.run();
      last = result.error;
      // Another path of a server helps only where this path was the trouble.
      if (!result.isPathRefused) break;
    }
  }
  throw last ?? new ConnectorError('stream_refused');
}

/** One path of one server; null after an abort. A refused cursor is tried again in its next weaker form. */
async function connect(attempt: Attempt, resume: Resume): Promise<StreamSession | Failure | null> {
  const { input, position, server, protocol } = attempt;
  const opened = await tryOpen(subscriptionUrl(server, protocol, position, resume), input, attempt.settings.idleMs);
  if (opened === null) return null;
  if (opened instanceof ConnectorError) return { error: opened, isPathRefused: false };
  if ('socket' in opened) return startSession(attempt, resume, opened.socket);
  const next = position === null ? null : resumeAfter(opened.declined, resume);
  if (next === null) return { error: opened.declined.error, isPathRefused: isPathRefused(opened.declined) };
  if (next === 'now') {
    input.onProblem('cursor_too_old', null);
    if (position?.timeUs != null) input.onGap({ fromMs: position.timeUs / 1_000, toMs: input.now(), code: 'cursor_too_old' });
  }
  return connect(attempt, next);
}

function startSession({ input, settings, position, server, protocol }: Attempt, resume: Resume, socket: WebSocket): StreamSession {
  const cursor = cursorFor(server, protocol, position, resume);
  const knownSeq = protocol === 'v2' && cursor !== null && cursor === position?.seq ? cursor : null;
  const timeUs = resume === 'now' ? null : (position?.timeUs ?? null);
  return new StreamSession(socket, input, settings, { protocol, server, seq: knownSeq, timeUs }, knownSeq);
}

async function tryOpen(url: string, input: StreamInput, idleMs: number): Promise<Opened | ConnectorError | null> {
  try {
    // Its own idle watch counts pings as life and only has to catch what ours does not.
    return await openStream(url, input, idleMs + 10_000);
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
}

/** Which weaker cursor to try after a refusal that names the cursor; null where the cursor was not the reason. */
function resumeAfter(declined: Declined, resume: Resume): Resume | null {
  if (declined.status !== 400 || resume === 'now' || !/Cursor/.test(declined.body)) return null;
  return declined.body.includes('CursorTooOld') || resume === 'time' ? 'now' : 'time';
}

function isPathRefused(declined: Declined): boolean {
  return declined.status === null || (declined.status < 500 && declined.status !== 429);
}
