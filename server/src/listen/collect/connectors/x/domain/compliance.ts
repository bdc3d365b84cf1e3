import type { NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { asObject, idAt, instantAt, listAt, millisAt, objectAt, textAt, textsOf, type LooseObject } from '@hinomi/shared/text/loose-json';

const postEvents: Record<string, string> = { delete: 'deleted', drop: 'dropped', withheld: 'withheld', status_withheld: 'withheld' };
/** Whole accounts, what may be seen again, and places (which are not kept): nothing to take from a single post. */
const otherEvents = new Set([
  'undrop', 'scrub_geo', 'user_delete', 'user_undelete', 'user_protect', 'user_unprotect', 'user_suspend', 'user_unsuspend',
  'user_withheld', 'user_profile_modification',
]);

/** Whether an object is an event of a compliance stream, its one field the name of what happened. */
export function isComplianceEvent(value: LooseObject): boolean {
  return Object.keys(value).some((name) => (postEvents[name] !== undefined || name === 'tweet_edit' || otherEvents.has(name)) && asObject(value[name]) !== null);
}

/** The posts a compliance event takes away: deleted, withheld, hidden, or an older text of an edited post. */
export function tombstonesOfEvent(value: LooseObject): NeutralTombstone[] {
  for (const [name, reason] of Object.entries(postEvents)) {
    const event = objectAt(value, name);
    const id = event === null ? null : postOf(event);
    if (event !== null && id !== null) return [tombstone(id, timeOf(event), reason)];
  }
  const edit = objectAt(value, 'tweet_edit');
  if (edit === null) return [];
  const newest = postOf(edit);
  return textsOf(listAt(edit, 'edit_tweet_ids')).filter((id) => id !== newest && /^\d{1,20}$/.test(id)).map((id) => tombstone(id, timeOf(edit), 'edited'));
}

function postOf(event: LooseObject): string | null {
  const post = objectAt(event, 'tweet') ?? objectAt(event, 'post') ?? objectAt(event, 'status') ?? event;
  return idAt(post, 'id_str') ?? idAt(post, 'id');
}

const timeOf = (event: LooseObject): string | null => instantAt(event, 'event_at') ?? millisAt(event, 'timestamp_ms');

/** Whether an object is a row of a batch compliance answer. */
export function isComplianceRow(value: LooseObject): boolean {
  return textAt(value, 'action') !== null && idAt(value, 'id') !== null && value['text'] === undefined;
}

/**
 * A row of a batch compliance answer as a tombstone. Its `created_at` is when the post was written; only
 * `redacted_at` says when it went. Where only the place was taken off, the post stands.
 */
export function tombstoneOfRow(row: LooseObject): NeutralTombstone | null {
  const id = idAt(row, 'id');
  const action = textAt(row, 'action') ?? '';
  const reason = textAt(row, 'reason') ?? (action === 'delete' ? 'deleted' : action);
  if (id === null || action === 'scrub_geo' || reason === 'scrub_geo' || action.startsWith('un')) return null;
  return tombstone(id, instantAt(row, 'redacted_at'), reason);
}

/** Posts that were asked for by their ids and are not (or no more) to be seen: partial errors of a look-up. */
export function tombstonesOfErrors(errors: readonly LooseObject[]): NeutralTombstone[] {
  return errors.flatMap((error) => {
    const id = idAt(error, 'resource_id') ?? idAt(error, 'value');
    const parameter = textAt(error, 'parameter');
    if (id === null || textAt(error, 'resource_type') !== 'tweet' || (parameter !== 'ids' && parameter !== 'id')) return [];
    const reason = goneReason(error);
    return reason === null ? [] : [tombstone(id, null, reason)];
  });
}

/** Posts that others of the answer speak of and that could not be had. */
export function missingReferences(errors: readonly LooseObject[]): string[] {
  return errors.filter((error) => (textAt(error, 'parameter') ?? '').startsWith('referenced_tweets')).map((error) => idAt(error, 'resource_id') ?? idAt(error, 'value')).filter((id) => id !== null);
}

function goneReason(error: LooseObject): string | null {
  const kind = (textAt(error, 'type') ?? '').split('/').at(-1);
  if (kind === 'resource-not-found') return 'not_found';
  if (kind === 'not-authorized-for-resource') return /suspend/i.test(textAt(error, 'detail') ?? '') ? 'suspended' : 'protected';
  return null;
}

function tombstone(id: string, at: string | null, reason: string): NeutralTombstone {
  return { line_kind: 'tombstone', tombstone_of: id, at, reason: reason.slice(0, 100) };
}
