import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { asObject } from '@hinomi/shared/reading/json-value';
import { ConnectorError, type CountsReader, type ReadInput } from '../connector.js';
import { requestJson } from '../request-json.js';
import type { BlueskySessions } from './bluesky-session.js';
import { readAnswer } from './domain/app-view.js';
import { isPostUri } from './domain/at-uri.js';

/** Where the network shows posts to everybody, without an account. */
const publicView = 'https://public.api.bsky.app/xrpc';

/** Asks for posts again (app.bsky.feed.getPosts): their counts, and which of them are no longer shown. */
export function createBlueskyCounts(sessions: BlueskySessions): CountsReader {
  return {
    batch: 25,
    async read(input) {
      const uris = input.posts.map(({ externalId }) => externalId).filter(isPostUri);
      const isOwnNetwork = input.config['way'] !== 'search' && typeof input.config['url'] === 'string' && input.config['url'] !== '';
      // A stream of a network of one's own: nobody told where that shows its posts.
      if (uris.length === 0 || isOwnNetwork) return [];
      const mentions = await askPosts(sessions, input, uris);
      const at = new Date(input.nowMs).toISOString();
      return uris.map((uri) => lineOf(uri, mentions.get(uri), at));
    },
  };
}

async function askPosts(sessions: BlueskySessions, input: ReadInput & { nowMs: number }, uris: readonly string[]): Promise<Map<string, NeutralMention>> {
  const path = `app.bsky.feed.getPosts?${uris.map((uri) => `uris=${encodeURIComponent(uri)}`).join('&')}`;
  const value = input.config['way'] === 'search' ? await sessions.ask(input, path, input.nowMs) : (await requestJson(input, { url: `${publicView}/${path}`, nowMs: input.nowMs })).value;
  const posts = asObject(value)?.['posts'];
  if (!Array.isArray(posts)) throw new ConnectorError('bad_answer', 'no posts');
  const { mentions, problems } = readAnswer({ posts }) ?? { mentions: [], problems: [] };
  // What cannot be read is not gone.
  if (problems.length > 0) throw new ConnectorError('bad_answer', problems[0]?.slice(0, 100) ?? null);
  return new Map(mentions.map((mention) => [mention.external_id, mention]));
}

function lineOf(uri: string, mention: NeutralMention | undefined, at: string): NeutralLine {
  if (mention === undefined) return { line_kind: 'tombstone', tombstone_of: uri, at, reason: 'deleted' };
  const { reposts, likes, replies, quotes, bookmarks } = mention;
  return { line_kind: 'engagement', external_id: uri, at, reposts, likes, replies, quotes, bookmarks };
}
