import { objectAt, objectsAt, textAt, webUrlAt, withoutRepeats, type LooseObject } from '@hinomi/shared/text/loose-json';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Texts of X carry `&`, `<` and `>` as entities; each is undone once, so that an entity someone wrote stays as written. */
export function undoEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

export type PostText = { text: string; isFull: boolean; links: string[]; tags: string[]; cashtags: string[] };

/** What a post says: its long form (`note_tweet`) where there is one. */
export function readPostText(post: LooseObject): PostText {
  const note = objectAt(post, 'note_tweet');
  const long = textAt(note, 'text');
  const text = undoEntities(long ?? textAt(post, 'text') ?? '');
  return { text, isFull: true, ...readEntities(objectAt(long === null ? post : note, 'entities') ?? objectAt(post, 'entities')) };
}

/** X cuts the text of a retweet, which repeats the original behind "RT @handle: ", with an ellipsis. */
export function readCutRetweet(post: LooseObject): PostText {
  const own = readPostText(post);
  return { ...own, isFull: !/…\s*$/.test(own.text) };
}

function readEntities(entities: LooseObject | null): Pick<PostText, 'links' | 'tags' | 'cashtags'> {
  const named = (list: string): string[] => withoutRepeats(objectsAt(entities, list).map((one) => textAt(one, 'tag') ?? textAt(one, 'text')).filter((tag) => tag !== null));
  return { links: withoutRepeats(objectsAt(entities, 'urls').map(linkOf).filter((link) => link !== null)), tags: named('hashtags'), cashtags: named('cashtags') };
}

/** Where a shortened link leads; pictures and videos of the post itself are no links. */
function linkOf(url: LooseObject): string | null {
  const isMedia = textAt(url, 'media_key') !== null || /^pic\.(?:x|twitter)\.com\//.test(textAt(url, 'display_url') ?? '');
  if (isMedia) return null;
  return webUrlAt(url, 'unwound_url') ?? webUrlAt(url, 'expanded_url') ?? webUrlAt(url, 'url');
}
