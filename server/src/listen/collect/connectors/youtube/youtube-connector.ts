import { textSetting } from '../ask-api.js';
import { ConnectorError, type PollConnector, type PollInput } from '../connector.js';
import { readPosition, type YouTubePosition } from './domain/position.js';
import { readVideoIds, searchWords } from './domain/places.js';
import { YouTubeRound, type Place } from './youtube-round.js';

/** Lists of comments read in one poll; more take turns. */
const listsAtOnce = 10;

/**
 * YouTube by its Data API: videos found by words (one topic at each poll, for searches are few) with the comments of
 * the newest of them, the comments of chosen videos, or those of a whole channel.
 */
export const youtubeConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const position = readPosition(input.cursor);
    const searches = await searchesOf(input);
    const namesNow = (): string[] => [...searches, ...listsOf(input, position)].map(({ name }) => name);
    keepOnly(position, namesNow());
    if (namesNow().length === 0) throw new ConnectorError('nothing_to_search');
    const due = [...takeSearch(searches, position), ...takeLists(input, position)];
    return new YouTubeRound(input, position).run(due, namesNow);
  },
};

/** What nobody reads any more must keep nothing waiting. */
function keepOnly(position: YouTubePosition, names: readonly string[]): void {
  position.lists = Object.fromEntries(Object.entries(position.lists).filter(([name]) => names.includes(name)));
}

async function searchesOf(input: PollInput): Promise<Place[]> {
  if (input.config['mode'] === 'videos' || input.config['mode'] === 'channel') return [];
  const words = textSetting(input.config, 'words');
  const queries = words !== '' ? [words] : (await input.watched()).map(searchWords).filter((query) => query !== null);
  if (queries.length === 0) throw new ConnectorError('nothing_to_search');
  return [...new Set(queries)].map((query) => ({ name: `search ${query}`, kind: 'search', words: query }));
}

/** The search under way, else the next in turn. */
function takeSearch(searches: readonly Place[], position: YouTubePosition): Place[] {
  const underWay = searches.find(({ name }) => position.lists[name]?.paging != null);
  if (underWay !== undefined) return [underWay];
  // While comments are still fetched page by page, no search is spent.
  const isBusy = position.tasks.length > 0 || Object.values(position.lists).some(({ paging }) => paging !== null);
  if (searches.length === 0 || isBusy) return [];
  const next = searches[position.turn % searches.length]!;
  position.turn = (position.turn + 1) % searches.length;
  return [next];
}

/** The lists of comments there are; those found by search only become known while they are searched for. */
function listsOf(input: PollInput, position: YouTubePosition): Place[] {
  const video = (id: string): Place => ({ name: `video ${id}`, kind: 'video', id });
  if (input.config['mode'] === 'videos') return readVideoIds(textSetting(input.config, 'videoIds')).map(video);
  if (input.config['mode'] === 'channel') {
    const id = textSetting(input.config, 'channelId');
    return id === '' ? [] : [{ name: `channel ${id}`, kind: 'channel', id }];
  }
  return input.config['withComments'] === false ? [] : position.found.toReversed().map(video);
}

/** Lists under way first, then those that were read longest ago; videos with closed comments rest for a day. */
function takeLists(input: PollInput, position: YouTubePosition): Place[] {
  const open = listsOf(input, position).filter((place) => place.kind !== 'video' || (position.closed[place.id] ?? 0) <= input.nowMs);
  const underWay = open.filter(({ name }) => position.lists[name]?.paging != null);
  if (underWay.length > 0 || open.length <= listsAtOnce) return (underWay.length > 0 ? underWay : open).slice(0, listsAtOnce);
  const slot = Math.floor(input.nowMs / 60_000) % Math.ceil(open.length / listsAtOnce);
  return open.slice(slot * listsAtOnce, (slot + 1) * listsAtOnce);
}
