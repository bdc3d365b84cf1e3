import type { NeutralEdit, NeutralEngagement, NeutralLine, NeutralMention, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';

/** What a batch says of one post, after its lines were read in order. */
export type PostChange = {
  externalId: string;
  /** The newest full form, if one came. */
  mention: NeutralMention | null;
  /** A change of a post that may be known already. */
  edit: NeutralEdit | null;
  engagement: NeutralEngagement | null;
  tombstone: NeutralTombstone | null;
};

export const countNames = ['reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks'] as const;

const empty = (externalId: string): PostChange => ({ externalId, mention: null, edit: null, engagement: null, tombstone: null });

function addEdit(change: PostChange, edit: NeutralEdit): PostChange {
  const { line_kind: _kind, at: _at, ...fields } = edit;
  if (change.mention !== null) return { ...change, mention: { ...change.mention, ...definedOnly(fields) } as NeutralMention };
  return { ...change, edit: { ...change.edit, ...edit } };
}

function addEngagement(change: PostChange, engagement: NeutralEngagement): PostChange {
  const { line_kind: _kind, at: _at, external_id: _id, ...counts } = engagement;
  if (change.mention !== null) return { ...change, mention: { ...change.mention, ...definedOnly(counts) } };
  return { ...change, engagement: { ...change.engagement, ...engagement } };
}

const definedOnly = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/**
 * Folds the lines of one batch into one change a post, in the order of the batch. A tombstone is final: whatever of
 * the same post stands beside it, before or after, does not bring the post back.
 */
export function foldLines(lines: readonly NeutralLine[]): PostChange[] {
  const changes = new Map<string, PostChange>();
  for (const line of lines) {
    const id = 'line_kind' in line && line.line_kind === 'tombstone' ? line.tombstone_of : (line as { external_id: string }).external_id;
    const change = changes.get(id) ?? empty(id);
    changes.set(id, addLine(change, line));
  }
  return [...changes.values()];
}

function addLine(change: PostChange, line: NeutralLine): PostChange {
  if (!('line_kind' in line)) return { ...change, mention: line, edit: null };
  if (line.line_kind === 'tombstone') return { ...change, tombstone: line };
  return line.line_kind === 'edit' ? addEdit(change, line) : addEngagement(change, line);
}
