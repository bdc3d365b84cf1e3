import type { Channel } from '../vocabulary/channel.ts';
import { sourceKinds } from './all-kinds.ts';
import type { SourceKind } from './source-kind.ts';

/** What the terms of a source ask of its posts, however they came. */
export type SourceTerms = {
  /** Days the text may be kept without being read anew; null = no such term. */
  termDays: number | null;
  /** Posts one person may export on one day; null = no such term. */
  exportsPerDay: number | null;
};

/**
 * Terms bind posts that came in a file just as well, so they hold also where no connector of the channel is there:
 * X, developer policy (up to 500 public posts per person and day by hand-made exports); YouTube, API services terms
 * (stored data is refreshed or deleted after 30 days).
 */
const knownTerms: Partial<Record<Channel, Partial<SourceTerms>>> = { x: { exportsPerDay: 500 }, youtube: { termDays: 30 } };

/** The terms of a channel: what its kind declares, else what is known of it. */
export function termsOf(channel: Channel): SourceTerms {
  const kind = (sourceKinds as Partial<Record<Channel, SourceKind>>)[channel];
  const known = knownTerms[channel];
  return { termDays: kind?.termDays ?? known?.termDays ?? null, exportsPerDay: kind?.exportsPerDay ?? known?.exportsPerDay ?? null };
}
