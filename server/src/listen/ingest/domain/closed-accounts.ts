import type { NeutralLine, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';

/** A decentralised identifier names an account; ids of posts begin otherwise. */
const isAccount = (name: string): boolean => name.startsWith('did:');
const isOfAccount = (line: NeutralLine): line is NeutralTombstone => 'line_kind' in line && line.line_kind === 'tombstone' && isAccount(line.tombstone_of);

/** Accounts that a batch says were closed. */
export const closedAccounts = (lines: readonly NeutralLine[]): string[] => [...new Set(lines.filter(isOfAccount).map((line) => line.tombstone_of))];

/** The same lines with the end of an account written out as the end of each of its posts: those stored (`posts`, by account) and those of the batch before it. */
export function withClosedAccounts(lines: readonly NeutralLine[], posts: ReadonlyMap<string, readonly string[]>): NeutralLine[] {
  const seen = new Map<string, string[]>();
  return lines.flatMap((line): NeutralLine[] => {
    if (isOfAccount(line)) {
      const ids = new Set([...(posts.get(line.tombstone_of) ?? []), ...(seen.get(line.tombstone_of) ?? [])]);
      return [...ids].map((id) => ({ ...line, tombstone_of: id }));
    }
    if (!('line_kind' in line) && line.author_id !== null) seen.set(line.author_id, [...(seen.get(line.author_id) ?? []), line.external_id]);
    return [line];
  });
}
