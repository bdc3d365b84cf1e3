export const postCollection = 'app.bsky.feed.post';
export const repostCollection = 'app.bsky.feed.repost';

export type AtUri = { did: string; collection: string; rkey: string };

/** Takes an at-uri of a record apart; null where it is none. The authority must be a DID: handles change owners. */
export function readAtUri(value: unknown): AtUri | null {
  if (typeof value !== 'string' || value.length > 2048) return null;
  const parts = /^at:\/\/(did:[a-z]+:[A-Za-z0-9._:%-]+)\/([a-zA-Z0-9.-]+)\/([A-Za-z0-9._~:-]+)$/.exec(value);
  if (parts === null) return null;
  const [, did = '', collection = '', rkey = ''] = parts;
  return { did, collection, rkey };
}

export function isDid(text: string): boolean {
  return text.length <= 2048 && /^did:[a-z]+:[A-Za-z0-9._:%-]+$/.test(text);
}

export function writeAtUri(uri: AtUri): string {
  return `at://${uri.did}/${uri.collection}/${uri.rkey}`;
}

export function isPostUri(value: unknown): value is string {
  return readAtUri(value)?.collection === postCollection;
}

/** The page of a post for people; `profile` is a handle where the source stated one, else the DID. */
export function postPage(profile: string, rkey: string): string {
  return `https://bsky.app/profile/${profile}/post/${rkey}`;
}
