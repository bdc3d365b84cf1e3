import { blankMention } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { asObject, countOf, listOf, textAt, textOf, webUrlOf, withoutGaps, type JsonObject } from '@hinomi/shared/text/answer-fields';

/** The page a bookmark is of. */
export type BookmarkedEntry = { url: string; eid: string | null; page: string | null; title: string | null; count: number | null };

/** The entry in an answer of `/entry/json/`; null where the JSON is something else. */
export function readEntry(answer: JsonObject): BookmarkedEntry | null {
  const url = textAt(answer, 'url') ?? textAt(answer, 'entry', 'url');
  if (url === null || (answer['bookmarks'] === undefined && answer['eid'] === undefined && answer['entry_url'] === undefined)) return null;
  return {
    url: url.slice(0, 2_048), eid: textAt(answer, 'eid'), page: webUrlOf(answer['entry_url']), title: textAt(answer, 'title'),
    count: countOf(answer['count']),
  };
}

/** The name of the one who bookmarked; newer answers put it into an object. */
const userOf = (bookmark: JsonObject): string | null => textOf(bookmark['user']) ?? textAt(bookmark, 'user', 'name');

function readComment(bookmark: JsonObject, entry: BookmarkedEntry, readDate: (text: string) => string | null): NeutralMention | null {
  const user = userOf(bookmark);
  const text = textAt(bookmark, 'comment');
  if (user === null || text === null) return null;
  const page = entry.eid === null ? null : `https://b.hatena.ne.jp/entry/${encodeURIComponent(entry.eid)}/comment/${encodeURIComponent(user)}`;
  const date = textAt(bookmark, 'timestamp') ?? textAt(bookmark, 'created');
  return {
    ...blankMention, external_id: (page ?? `${entry.url}#bookmark-${user}`).slice(0, 2_048), source: 'hatena', url: page ?? entry.page ?? webUrlOf(entry.url), text,
    author_id: user, author_handle: user, posted_at: date === null ? null : readDate(date), parent_id: entry.url, root_id: entry.url,
    tags: [...new Set(listOf(bookmark['tags']).flatMap((tag) => textOf(tag) ?? []))],
    extra: withoutGaps({ entry_title: entry.title, entry_page: entry.page }),
  };
}

/**
 * The comments on an entry: each is a mention whose parent is the entry (its address is the id of the entry's mention).
 * A bookmark without words is only counted by the entry. `readDate` reads `YYYY/MM/DD HH:MM` as Tokyo time, because the
 * service states no zone.
 */
export function readComments(answer: JsonObject, entry: BookmarkedEntry, readDate: (text: string) => string | null): NeutralMention[] {
  return listOf(answer['bookmarks']).flatMap((bookmark) => {
    const object = asObject(bookmark);
    return (object === null ? null : readComment(object, entry, readDate)) ?? [];
  });
}
