import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { cleanText } from './clean-text.js';

/** A name in the form it is stored and looked up in; one that was nothing but signs nobody can store stays a name. */
function cleanName<T extends string | null>(name: T): T | string {
  if (name === null) return name;
  const clean = cleanText(name);
  return clean === '' && name !== '' ? '\ufffd' : clean;
}

function cleanExtra(extra: Record<string, unknown>): Record<string, unknown> {
  const alias = extra['server_id'];
  return typeof alias === 'string' ? { ...extra, server_id: cleanName(alias) } : extra;
}

/**
 * A line whose names (of the post, of posts it speaks of, of its author) are clean before anything is looked up by
 * them: one NUL in a name would abort the whole batch, and a name looked up otherwise than it is stored is never found.
 */
export function withCleanNames(line: NeutralLine): NeutralLine {
  if ('tombstone_of' in line) return { ...line, tombstone_of: cleanName(line.tombstone_of) };
  if ('line_kind' in line) return { ...line, external_id: cleanName(line.external_id) };
  return {
    ...line, external_id: cleanName(line.external_id), author_id: cleanName(line.author_id), parent_id: cleanName(line.parent_id), root_id: cleanName(line.root_id),
    repost_of: cleanName(line.repost_of), quote_of: cleanName(line.quote_of), extra: cleanExtra(line.extra),
  };
}
