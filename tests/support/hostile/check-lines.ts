import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';

const shapes = { mention: neutralMention, edit: neutralEdit, engagement: neutralEngagement, tombstone: neutralTombstone };

/** What is wrong with lines a reader gave, by the contract all rooms share; empty where nothing is. */
export const faultsOf = (lines: readonly NeutralLine[]): string[] => lines.flatMap((line) => {
  const read = shapes['line_kind' in line ? line.line_kind : 'mention'].safeParse(line);
  return read.success ? [] : [`${read.error.message} in ${JSON.stringify(line).slice(0, 500)}`];
});
