import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { mentionOfLoneComment, mentionsOfThread, type ToPlain } from './comment.js';
import { lineOfVideo, mentionOfFound, mentionOfListed } from './video.js';

export type AnswerLines = { lines: NeutralLine[]; problems: string[] };

/**
 * One document of the YouTube Data API: a list (of threads, comments, search results, videos, uploads) or one item of
 * it. Channels, playlists and subscriptions give nothing.
 */
export function readYouTubeDocument(document: unknown, toPlain: ToPlain): AnswerLines {
  const answer = asObject(document);
  if (answer === null) return { lines: [], problems: ['not an answer of the YouTube Data API'] };
  const error = objectAt(answer, 'error');
  if (error !== null) return { lines: [], problems: [`YouTube answered with an error: ${reasonOf(error)}`] };
  const items = Array.isArray(answer['items']) ? answer['items'] : [answer];
  const read = items.flatMap((item: unknown) => readItem(asObject(item), toPlain)).filter((one) => one !== null);
  return { lines: read.filter((one) => typeof one !== 'string'), problems: read.filter((one) => typeof one === 'string') };
}

/** The machine-readable reason of an error answer (`quotaExceeded`, `commentsDisabled`, …). */
export function reasonOf(error: LooseObject): string {
  return textAt(objectsAt(error, 'errors')[0] ?? null, 'reason') ?? textAt(objectsAt(error, 'details')[0] ?? null, 'reason') ?? textAt(error, 'status') ?? 'unknown';
}

function readItem(item: LooseObject | null, toPlain: ToPlain): (NeutralLine | string | null)[] {
  if (item === null) return ['an item that is no object'];
  switch (kindOf(item)) {
    case 'commentThread': return mentionsOfThread(item, toPlain);
    case 'comment': return [mentionOfLoneComment(item, toPlain)];
    case 'searchResult': return [mentionOfFound(item, toPlain)];
    case 'video': return [lineOfVideo(item)];
    case 'playlistItem': return [mentionOfListed(item)];
    default: return [];
  }
}

/** What the fields of an item betray where it does not state its kind (partial answers may leave it out). */
const betrayals: [kind: string, is: (item: LooseObject, snippet: LooseObject | null) => boolean][] = [
  ['commentThread', (_, snippet) => objectAt(snippet, 'topLevelComment') !== null],
  ['comment', (_, snippet) => snippet?.['textDisplay'] !== undefined || snippet?.['textOriginal'] !== undefined],
  ['searchResult', (item) => objectAt(item, 'id') !== null],
  ['playlistItem', (_, snippet) => objectAt(snippet, 'resourceId') !== null],
  ['video', (item, snippet) => objectAt(item, 'statistics') !== null && textAt(snippet, 'channelId') !== null],
];

function kindOf(item: LooseObject): string | null {
  const stated = /^youtube#(\w+)$/.exec(textAt(item, 'kind') ?? '')?.[1];
  return stated ?? betrayals.find(([, is]) => is(item, objectAt(item, 'snippet')))?.[0] ?? null;
}
