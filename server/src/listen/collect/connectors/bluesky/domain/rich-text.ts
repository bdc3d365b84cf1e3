import { asObject, isWebUrl, listAt, objectAt, textAt, withoutRepeats, type JsonObject } from '@hinomi/shared/reading/json-value';

export type RichText = { links: string[]; tags: string[]; mentions: { did: string; text: string }[] };

/**
 * What the facets of a record say of its text. Their offsets count UTF-8 bytes (app.bsky.richtext.facet), so the
 * piece of a mention is cut from the bytes, never from the characters.
 */
export function readFacets(record: JsonObject): RichText {
  const bytes = new TextEncoder().encode(textAt(record, 'text') ?? '');
  const found: RichText = { links: [], tags: [], mentions: [] };
  for (const facet of listAt(record, 'facets')) {
    for (const feature of listAt(asObject(facet), 'features')) readFeature(asObject(feature), pieceOf(bytes, objectAt(facet, 'index')), found);
  }
  return found;
}

function readFeature(feature: JsonObject | null, piece: string, found: RichText): void {
  const kind = textAt(feature, '$type') ?? '';
  const uri = textAt(feature, 'uri');
  const tag = textAt(feature, 'tag');
  const did = textAt(feature, 'did');
  if (kind.endsWith('#link') && uri !== null && isWebUrl(uri)) found.links.push(uri);
  if (kind.endsWith('#tag') && tag !== null) found.tags.push(bareTag(tag));
  if (kind.endsWith('#mention') && did !== null) found.mentions.push({ did, text: piece });
}

function pieceOf(bytes: Uint8Array, index: JsonObject | null): string {
  const start = index?.['byteStart'];
  const end = index?.['byteEnd'];
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end > bytes.length || start >= end) return '';
  return new TextDecoder().decode(bytes.subarray(start, end));
}

export function bareTag(tag: string): string {
  return tag.replace(/^[#＃]/, '');
}

/** Tags stated in the text and beside it, each once, in that order. */
export function joinTags(inText: readonly string[], beside: readonly string[]): string[] {
  return withoutRepeats([...inText, ...beside.map(bareTag)].filter((tag) => tag !== ''));
}
