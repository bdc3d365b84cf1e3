import { readInstant } from '@hinomi/shared/reading/instant';
import { asObject, countAt, isWebUrl, listAt, objectAt, textAt, textsOf, withoutEmpty, withoutRepeats, wordsAt, type JsonObject } from '@hinomi/shared/reading/json-value';

/** An address in running text: the signs MFM takes for one, so that Japanese right behind it does not belong to it. */
const address = /https?:\/\/[\w/:%#@$&?!()[\]~.,=+-]+/gi;
const pairs: readonly (readonly [string, string])[] = [['(', ')'], ['[', ']']];

/** Addresses in the text of a note, without the punctuation that closes the sentence or the bracket around them. */
export function linksOf(note: JsonObject): string[] {
  const found = (textAt(note, 'text') ?? '').slice(0, 100_000).match(address) ?? [];
  return withoutRepeats(found.map(trimEnd).filter((link) => isWebUrl(link) && /^https?:\/\/\w/i.test(link)));
}

function trimEnd(link: string): string {
  let end = link.length;
  for (const [open, close] of pairs) {
    const at = firstUnpaired(link.slice(0, end), open, close);
    if (at !== -1) end = at;
  }
  while (end > 0 && /[.,!?:]/.test(link[end - 1] ?? '')) end -= 1;
  return link.slice(0, end);
}

function firstUnpaired(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close && (depth -= 1) < 0) return at;
  }
  return -1;
}

export function tagsOf(note: JsonObject): string[] {
  return withoutRepeats(textsOf(listAt(note, 'tags')).map((tag) => tag.trim().replace(/^[#＃]/, '')).filter((tag) => tag !== ''));
}

/** All reactions together; only where a server does not list them, the sum it states itself. */
export function likesOf(note: JsonObject): number | null {
  const reactions = objectAt(note, 'reactions');
  if (reactions === null) return countAt(note, 'reactionCount');
  return Object.keys(reactions).reduce((sum, name) => sum + (countAt(reactions, name) ?? 0), 0);
}

/** What a screen may want besides: reactions by name, pictures with their descriptions, the poll, the channel. */
export function extraOf(note: JsonObject): JsonObject {
  const files = filesOf(note);
  return withoutEmpty({
    local_only: note['localOnly'] === true ? true : null,
    reactions: objectAt(note, 'reactions'),
    media: withoutRepeats(textsOf(files.map((file) => textAt(file, 'type')?.split('/', 1)[0]))),
    alt_texts: textsOf(files.map((file) => wordsAt(file, 'comment'))),
    poll: pollOf(objectAt(note, 'poll')),
    channel: wordsAt(objectAt(note, 'channel'), 'name'),
    is_bot: objectAt(note, 'user')?.['isBot'] === true ? true : null,
    software: wordsAt(objectAt(note, 'user', 'instance'), 'softwareName'),
  });
}

function filesOf(note: JsonObject): JsonObject[] {
  return listAt(note, 'files').map(asObject).filter((file) => file !== null);
}

export function hasFiles(note: JsonObject): boolean {
  return filesOf(note).length > 0 || textsOf(listAt(note, 'fileIds')).length > 0;
}

function pollOf(poll: JsonObject | null): JsonObject | null {
  if (poll === null) return null;
  const choices = listAt(poll, 'choices').map(asObject).filter((choice) => choice !== null);
  return withoutEmpty({ options: choices.map((choice) => ({ title: textAt(choice, 'text') ?? '', votes: countAt(choice, 'votes') })), expires_at: readInstant(poll['expiresAt']) });
}
