import { isPostUri } from './at-uri.js';
import { asObject, isWebUrl, listAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';

export type Embed = { quoteOf: string | null; link: string | null; card: { title: string; description: string } | null; media: string | null; altTexts: string[] };

/** What hangs on a post: a quoted post, a link card, pictures or a film with their descriptions. */
export function readEmbed(record: JsonObject): Embed {
  const embed = asObject(record['embed']);
  const media = objectAt(embed, 'media') ?? embed;
  // A quote with media wraps the reference once more (app.bsky.embed.recordWithMedia).
  const quoted = objectAt(embed, 'record', 'record') ?? objectAt(embed, 'record');
  const uri = quoted?.['uri'];
  const external = objectAt(media, 'external');
  const link = textAt(external, 'uri');
  return {
    quoteOf: isPostUri(uri) ? uri : null,
    link: link !== null && isWebUrl(link) ? link : null,
    card: external === null ? null : { title: textAt(external, 'title') ?? '', description: textAt(external, 'description') ?? '' },
    media: mediaKind(media),
    altTexts: altTexts(media),
  };
}

function mediaKind(media: JsonObject | null): string | null {
  const kind = /^app\.bsky\.embed\.(images|video|gallery)/.exec(textAt(media, '$type') ?? '');
  return kind?.[1] ?? null;
}

function altTexts(media: JsonObject | null): string[] {
  const pictures = [...listAt(media, 'images'), ...listAt(media, 'items')].map((picture) => textAt(asObject(picture), 'alt'));
  return [...pictures, textAt(media, 'alt')].filter((alt) => alt !== null);
}
