import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';

/** The server's own id of a post, where it is stored under another one. */
export function aliasOf(mention: { external_id: string; extra: Record<string, unknown> }): string | null {
  const alias = mention.extra['server_id'];
  return typeof alias === 'string' && alias !== '' && alias.length <= 2_048 && alias !== mention.external_id ? alias : null;
}

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line);
const references = ['parent_id', 'root_id', 'repost_of', 'quote_of'] as const;

/** What the posts of a batch are called by their server, to the ids they are stored under. */
export function aliasesIn(lines: readonly NeutralLine[]): Map<string, string> {
  return new Map(lines.filter(isMention).flatMap((line) => {
    const alias = aliasOf(line);
    return alias === null ? [] : [[alias, line.external_id] as const];
  }));
}

/** Ids a batch names that might be a server's own: of deletions, edits and counts, and, where the source has such ids at all, of what its posts answer. */
export function namesIn(lines: readonly NeutralLine[]): string[] {
  const hasAliases = aliasesIn(lines).size > 0;
  return [...new Set(lines.flatMap((line) => {
    if (isMention(line)) return hasAliases ? references.map((name) => line[name]).filter((name) => name !== null) : [];
    return [line.line_kind === 'tombstone' ? line.tombstone_of : line.external_id];
  }))];
}

/** The same lines with every name the server gave replaced by the id the post is stored under; what nobody knows stays as it is. */
export function withoutAliases(lines: readonly NeutralLine[], idOf: ReadonlyMap<string, string>): NeutralLine[] {
  const real = <T extends string | null>(name: T): T | string => (name === null ? name : idOf.get(name) ?? name);
  return lines.map((line) => {
    if (isMention(line)) return { ...line, parent_id: real(line.parent_id), root_id: real(line.root_id), repost_of: real(line.repost_of), quote_of: real(line.quote_of) };
    return line.line_kind === 'tombstone' ? { ...line, tombstone_of: real(line.tombstone_of) } : { ...line, external_id: real(line.external_id) };
  });
}
