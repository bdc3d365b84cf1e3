import type { NeutralEngagement, NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { listAt, textsOf } from '@hinomi/shared/text/loose-json';
import type { CountsReader, KnownPost, ReadInput } from '../connector.js';
import { readXDocument } from './domain/answer.js';
import type { PaidReads } from './paid-reads.js';
import { ReadPurse } from './read-purse.js';
import { askX, postFields } from './x-api.js';

type Asking = ReadInput & { posts: readonly KnownPost[]; nowMs: number };

/**
 * Looks posts up by their ids: new counts, and what X's terms ask to follow — a post that was deleted, protected or
 * suspended, or is withheld in Japan, is a tombstone; an edited one is taken away with its older text, and its newest
 * text comes as a post of its own.
 */
export const createXCounts = (paid: PaidReads): CountsReader => ({
  batch: 100,
  async read(input) {
    const ids = input.posts.map(({ externalId }) => externalId).filter((id) => /^\d{1,19}$/.test(id));
    // Authors are not asked for: they cost twice as much as the posts.
    const lines = await lookUp(input, paid, ids, { expansions: undefined, 'user.fields': undefined, 'media.fields': undefined });
    const at = new Date(input.nowMs).toISOString();
    const edited = lines.map(newestOf).filter((id) => id !== null);
    const newest = await lookUp(input, paid, [...new Set(edited)], {});
    return [...lines.map((line) => stateOf(line, at)), ...newest.filter((line) => !('line_kind' in line))];
  },
});

async function lookUp(input: Asking, paid: PaidReads, ids: readonly string[], less: Record<string, undefined>): Promise<NeutralLine[]> {
  if (ids.length === 0) return [];
  const purse = new ReadPurse(input, paid, 0);
  // Posts the day has paid for cost nothing more; only others need money before the call.
  const known = paid.of(input, input.nowMs);
  if (ids.some((id) => !known.has(id))) await purse.open();
  const answer = await askX(input, { path: '/2/tweets', query: { ids: ids.join(','), ...postFields, ...less } }, input.nowMs);
  await purse.pay([answer], input.nowMs);
  return readXDocument(answer).lines;
}

/** The newest id of a post that was looked up under an older one; null where it is the newest itself. */
function newestOf(line: NeutralLine): string | null {
  if ('line_kind' in line) return null;
  const newest = textsOf(listAt(line.extra, 'edit_history')).at(-1);
  return newest === undefined || newest === line.external_id ? null : newest;
}

function stateOf(line: NeutralLine, at: string): NeutralLine {
  if ('line_kind' in line) return { ...line, at };
  const reason = newestOf(line) !== null ? 'edited' : isWithheldHere(line) ? 'withheld' : null;
  return reason === null ? engagementOf(line, at) : { line_kind: 'tombstone', tombstone_of: line.external_id, at, reason };
}

/** XX stands for every country. */
function isWithheldHere(mention: NeutralMention): boolean {
  return textsOf(listAt(mention.extra, 'withheld_in')).some((country) => country === 'JP' || country === 'XX');
}

function engagementOf(mention: NeutralMention, at: string): NeutralEngagement {
  const { external_id, reposts, likes, replies, quotes, views, bookmarks } = mention;
  return { line_kind: 'engagement', external_id, at, reposts, likes, replies, quotes, views, bookmarks };
}
