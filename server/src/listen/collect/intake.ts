import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';

/** What a collector hands over: lines and the position behind them, to be stored together or not at all. */
export type CollectedBatch = {
  sourceId: number; lines: readonly NeutralLine[]; keepsOnlyMatches: boolean;
  /** Null for what is asked again: it has no position. */
  position: { cursorVersion: string; cursor: Record<string, unknown> | null } | null;
};

/** Where collectors put what they found; the next room of the spine provides it. Answers the position's new version. */
export type Intake = { accept(batch: CollectedBatch): Promise<{ cursorVersion: string | null }> };
