import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { OutgoingClient } from '../../../platform/outgoing/outgoing-client.js';

/** Position in a source, stored as JSON beside it; only its connector reads it. Null before the first fetch. */
export type Cursor = Record<string, unknown>;

/** What was wrong, for the health of the source. `detail` is a short technical addition, never a secret. */
export class ConnectorError extends Error {
  constructor(
    readonly code: SourceErrorCode,
    readonly detail: string | null = null,
    /** How long the source asked us to stay away, in milliseconds. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(detail === null ? code : `${code}: ${detail}`);
  }
}

export type PollInput = { config: Record<string, unknown>; cursor: Cursor | null; outgoing: OutgoingClient; nowMs: number; signal: AbortSignal };
export type PollResult = {
  lines: NeutralLine[];
  /** The new position, stored with the lines in one transaction; null = do not move (a cut-off answer). */
  cursor: Cursor | null;
  /** The answer was usable but not whole, e.g. `truncated`. */
  problem: { code: SourceErrorCode; detail: string | null } | null;
  title: string | null;
  encoding: string | null;
};

/** A source that is asked every interval. Throws ConnectorError where nothing could be read. */
export type PollConnector = { readonly mode: 'poll'; fetch(input: PollInput): Promise<PollResult> };

export type StreamInput = {
  config: Record<string, unknown>; cursor: Cursor | null; outgoing: OutgoingClient; signal: AbortSignal;
  now(): number;
  /** Stores the lines and the position in one transaction; the stream waits for it (back-pressure). */
  onBatch(lines: NeutralLine[], cursor: Cursor): Promise<void>;
  /** The connection stands (or data flows); resets the back-off of the runner. */
  onAlive(): void;
  /** A part of the past cannot be had; shown with the source. */
  onProblem(code: SourceErrorCode, detail: string | null): void;
};

/**
 * A source that speaks by itself. `run` lasts until the signal aborts (then it resolves) or the connection ends
 * (then it throws ConnectorError); the runner calls it again after a back-off, with the position stored last.
 */
export type StreamConnector = { readonly mode: 'stream'; run(input: StreamInput): Promise<void> };

export type Connector = PollConnector | StreamConnector;

/** Raw answers of a source, as recorded in a file, to neutral lines in their order; opens no network. */
export type Normaliser = (bytes: Uint8Array, options: { origin: string | null }) => {
  lines: NeutralLine[];
  /** Lines (from 1; null = the file) that could not be read, or remarks such as a cut-off feed. */
  problems: { line: number | null; reason: string }[];
};
