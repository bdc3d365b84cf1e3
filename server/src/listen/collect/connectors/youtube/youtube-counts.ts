import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { idAt, objectsAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { htmlToText } from '../../html-to-text.js';
import type { CountsReader, KnownPost, ReadInput } from '../connector.js';
import { readYouTubeDocument } from './domain/answer.js';
import { askYouTube } from './youtube-api.js';

type Asking = ReadInput & { posts: readonly KnownPost[]; nowMs: number };

/** Ids of videos have eleven signs; those of comments are longer. */
const isVideo = (id: string): boolean => /^[\w-]{11}$/.test(id);

/**
 * Asks for videos and comments by their ids: counts, changed texts of comments, and tombstones of what YouTube does not
 * show any more. This is also how text is fetched anew before YouTube's thirty days are over.
 */
export const youtubeCountsReader: CountsReader = {
  batch: 50,
  async read(input) {
    const ids = input.posts.map(({ externalId }) => externalId);
    const videos = await readVideos(input, ids.filter(isVideo));
    return [...videos, ...await readComments(input, ids.filter((id) => !isVideo(id)))];
  },
};

async function readVideos(input: Asking, ids: readonly string[]): Promise<NeutralLine[]> {
  if (ids.length === 0) return [];
  const answer = await askYouTube(input, 'videos', { part: 'id,statistics', id: ids.join(',') });
  const at = new Date(input.nowMs).toISOString();
  const counts = readYouTubeDocument(answer, htmlToText).lines.flatMap((line) => ('line_kind' in line && line.line_kind === 'engagement' ? [{ ...line, at }] : []));
  return [...counts, ...goneOf(ids, answer, at)];
}

async function readComments(input: Asking, ids: readonly string[]): Promise<NeutralLine[]> {
  if (ids.length === 0) return [];
  const answer = await askYouTube(input, 'comments', { part: 'id,snippet', id: ids.join(',') });
  const at = new Date(input.nowMs).toISOString();
  const comments = readYouTubeDocument(answer, htmlToText).lines.filter((line): line is NeutralMention => !('line_kind' in line));
  return [...comments.flatMap((comment) => stateOf(comment, at)), ...goneOf(ids, answer, at)];
}

function stateOf(comment: NeutralMention, at: string): NeutralLine[] {
  const counts: NeutralLine = { line_kind: 'engagement', external_id: comment.external_id, at, likes: comment.likes };
  const editedAt = comment.extra['edited_at'];
  if (typeof editedAt !== 'string') return [counts];
  return [counts, { line_kind: 'edit', external_id: comment.external_id, at: editedAt, text: comment.text }];
}

/** What was asked for and is not among the items, whether or not the others could be read. */
function goneOf(asked: readonly string[], answer: LooseObject, at: string): NeutralLine[] {
  const shown = new Set(objectsAt(answer, 'items').map((item) => idAt(item, 'id')));
  return asked.filter((id) => !shown.has(id)).map((id) => ({ line_kind: 'tombstone', tombstone_of: id, at, reason: 'not_found' }));
}
