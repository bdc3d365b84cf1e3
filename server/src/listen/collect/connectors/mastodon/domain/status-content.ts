import { asObject, countAt, idAt, isWebUrl, listAt, objectAt, textAt, textsOf, webUrlAt, withoutEmpty, withoutRepeats, wordsAt, type JsonObject } from '@hinomi/shared/reading/json-value';

/** Without `<` inside: a text made of open tags must not be searched again from each of them. */
const anchor = /<a\s([^<>]{1,9000})>/gi;
const attribute = (name: string): RegExp => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
const href = attribute('href');
const className = attribute('class');
const rel = attribute('rel');

function valueOf(pattern: RegExp, attributes: string): string | null {
  const found = pattern.exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/**
 * Addresses a status leads to: the anchors of its text, then its preview card. Anchors that name a person, a hashtag or
 * the quoted status are marks of the network and no links. `toText` undoes the entities of an attribute.
 */
export function linksOf(status: JsonObject, toText: (html: string) => string): string[] {
  const marks = marksOf(status);
  const anchors = [...(textAt(status, 'content') ?? '').matchAll(anchor)].map(([, attributes = '']) => toText(linkIn(attributes) ?? ''));
  const card = webUrlAt(objectAt(status, 'card'), 'url');
  return withoutRepeats([...anchors, ...textsOf([card])].filter((link) => isWebUrl(link) && !marks.has(link)));
}

function linkIn(attributes: string): string | null {
  const isMark = /\b(?:mention|hashtag)\b/i.test(valueOf(className, attributes) ?? '') || /\btag\b/i.test(valueOf(rel, attributes) ?? '');
  return isMark ? null : valueOf(href, attributes);
}

function marksOf(status: JsonObject): Set<string> {
  const marked = [...listAt(status, 'mentions'), ...listAt(status, 'tags'), objectAt(status, 'quote', 'quoted_status'), objectAt(status, 'quote')].map(asObject);
  return new Set(marked.flatMap((one) => textsOf([one?.['url'], one?.['uri']])));
}

/** Hashtags without their sign, each once; some forks list bare words. */
export function tagsOf(status: JsonObject): string[] {
  const names = listAt(status, 'tags').map((tag) => (typeof tag === 'string' ? tag : wordsAt(asObject(tag), 'name')));
  return withoutRepeats(textsOf(names).map((name) => name.trim().replace(/^[#＃]/, '')).filter((name) => name !== ''));
}

/** What a screen may want besides: pictures with their descriptions, the poll, the card, reactions of forks. */
export function extraOf(status: JsonObject): JsonObject {
  const media = listAt(status, 'media_attachments').map(asObject).filter((one) => one !== null);
  const account = objectAt(status, 'account');
  return withoutEmpty({
    media: withoutRepeats(textsOf(media.map((one) => one['type']))),
    alt_texts: textsOf(media.map((one) => wordsAt(one, 'description'))),
    poll: pollOf(objectAt(status, 'poll')),
    card: cardOf(objectAt(status, 'card')),
    mentions: textsOf(listAt(status, 'mentions').map((one) => wordsAt(asObject(one), 'acct'))),
    reactions: reactionsOf(status),
    is_bot: account?.['bot'] === true ? true : null,
    in_reply_to_account_id: idAt(status, 'in_reply_to_account_id'),
  });
}

function pollOf(poll: JsonObject | null): JsonObject | null {
  if (poll === null) return null;
  const options = listAt(poll, 'options').map(asObject).filter((one) => one !== null);
  return withoutEmpty({ options: options.map((one) => ({ title: textAt(one, 'title') ?? '', votes: countAt(one, 'votes_count') })), expires_at: textAt(poll, 'expires_at'), votes: countAt(poll, 'votes_count') });
}

function cardOf(card: JsonObject | null): JsonObject | null {
  return card === null ? null : withoutEmpty({ title: wordsAt(card, 'title'), description: wordsAt(card, 'description'), provider: wordsAt(card, 'provider_name') });
}

/** Emoji reactions: Fedibird beside the counts, Pleroma and Akkoma in their own corner. */
function reactionsOf(status: JsonObject): JsonObject {
  const lists = [listAt(status, 'emoji_reactions'), listAt(status, 'reactions'), listAt(objectAt(status, 'pleroma'), 'emoji_reactions')];
  const list = lists.find((one) => one.length > 0) ?? [];
  return Object.fromEntries(list.map(asObject).flatMap((one) => {
    const name = wordsAt(one, 'name');
    const count = countAt(one, 'count');
    return name === null || count === null ? [] : [[name, count]];
  }));
}
