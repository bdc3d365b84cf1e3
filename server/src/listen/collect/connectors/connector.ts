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

/** What a topic looks for, for sources that are asked by words. */
export type WatchedTopic = { topicId: number; name: string; any: readonly string[]; all: readonly string[]; none: readonly string[] };

/** Books what a source's use costs, in the units its kind names (shared/src/sources/kinds). */
export type Meter = {
  /**
   * Books `amount` of `unit` before the call that uses it. Throws ConnectorError `budget_spent` with the time until the
   * next window where nothing is left for this purpose (a reserve is kept for storms).
   */
  spend(unit: string, amount: number): Promise<void>;
  /** What the source itself says is left (rate headers); shown, and waited for when nothing is. */
  noteRate(rate: { limit: number | null; remaining: number; resetAtMs: number }): void;
};

/** A span of the past that the source did not give and will not give later. Milliseconds. */
export type Gap = { fromMs: number; toMs: number; code: SourceErrorCode };

/** What every way of reading a source is given. */
export type ReadInput = {
  config: Record<string, unknown>;
  /** Opened credentials by name; {} where none are kept. Never log them, never put them into a URL or an error. */
  secrets: Readonly<Record<string, string>>;
  outgoing: OutgoingClient;
  meter: Meter;
  signal: AbortSignal;
  /** The topics in use just now. */
  watched(): Promise<readonly WatchedTopic[]>;
};

export type PollInput = ReadInput & { cursor: Cursor | null; nowMs: number };
export type PollResult = {
  lines: NeutralLine[];
  /** The new position, stored with the lines in one transaction; null = do not move (a cut-off answer). */
  cursor: Cursor | null;
  /** The answer was usable but not whole, e.g. `truncated`. */
  problem: { code: SourceErrorCode; detail: string | null } | null;
  title: string | null;
  encoding: string | null;
  /** Which fields of the answer were taken for what, for the person who tries the settings. */
  mapping?: string;
  /** More waits behind this page: the source is due again at once. */
  hasMore?: boolean;
  gaps?: readonly Gap[];
};

/** A source that is asked every interval. Throws ConnectorError where nothing could be read. */
export type PollConnector = { readonly mode: 'poll'; fetch(input: PollInput): Promise<PollResult> };

export type StreamInput = ReadInput & {
  cursor: Cursor | null;
  now(): number;
  /** Stores the lines and the position in one transaction; the stream waits for it (back-pressure). */
  onBatch(lines: NeutralLine[], cursor: Cursor): Promise<void>;
  /** The connection stands (or data flows); resets the back-off of the runner. */
  onAlive(): void;
  /** A part of the past cannot be had; shown with the source. */
  onProblem(code: SourceErrorCode, detail: string | null): void;
  onGap(gap: Gap): void;
};

/**
 * A source that speaks by itself. `run` lasts until the signal aborts (then it resolves) or the connection ends
 * (then it throws ConnectorError); the runner calls it again after a back-off, with the position stored last.
 */
export type StreamConnector = { readonly mode: 'stream'; run(input: StreamInput): Promise<void> };

/** A stored post as the source knows it: `serverId` where its own id differs from the one it is stored under. */
export type KnownPost = { externalId: string; serverId: string | null; url: string | null };

/** Asks anew for posts that are stored: counts as `engagement` lines, changed texts as `edit`, what is gone as `tombstone`. */
export type CountsReader = {
  /** Posts that one call can ask for. */
  readonly batch: number;
  read(input: ReadInput & { posts: readonly KnownPost[]; nowMs: number }): Promise<NeutralLine[]>;
};

/**
 * The ways one channel can be read; which of them a source uses is told by its kind (`modeOf`). Normalised lines carry
 * `extra.server_id` where the server's own id differs from external_id, so that deletions and replies can be resolved.
 */
export type Readers = { poll?: PollConnector; stream?: StreamConnector; counts?: CountsReader };

/** Raw answers of a source, as recorded in a file, to neutral lines in their order; opens no network. */
export type Normaliser = (bytes: Uint8Array, options: { origin: string | null }) => {
  lines: NeutralLine[];
  /** Lines (from 1; null = the file) that could not be read, or remarks such as a cut-off feed. */
  problems: { line: number | null; reason: string }[];
};
