import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { idAt, instantAt, objectsAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { textSetting } from '../ask-api.js';
import { ConnectorError, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { moveList, reachOf } from '../newest-first.js';
import { readThreadsDocument } from './domain/answer.js';
import { readPosition, unread, wordsToSearch, writePosition, type ThreadsPosition } from './domain/position.js';
import { askList, postFields } from './threads-api.js';

type Place = { name: string; path: string; query: Record<string, string> };

const ownPosts: Place = { name: 'own', path: '/me/threads', query: {} };
const pageSize = 100;
/** Words asked in one poll; more take turns: 2,200 queries a day are 7 in five minutes. */
const wordsAtOnce = 5;

/**
 * Threads by its keyword search, or the own posts and the replies to them. The search is asked without a beginning, so
 * that a word with any posts at all answers with some: nothing at all may mean a restricted word and never counts as calm.
 */
export const threadsConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const position = readPosition(input.cursor);
    const due = takeDue(await placesOf(input, position), position);
    return new ThreadsRound(input, position).run(due, () => placesOf(input, position));
  },
};

async function placesOf(input: PollInput, position: ThreadsPosition): Promise<Place[]> {
  if (input.config['mode'] === 'own') return [ownPosts, ...position.answered.toReversed().map((id) => ({ name: `replies ${id}`, path: `/${id}/conversation`, query: {} }))];
  const words = wordsToSearch(textSetting(input.config, 'words'), await input.watched());
  if (words.length === 0) throw new ConnectorError('nothing_to_search');
  const searchMode = input.config['searchMode'] === 'TAG' ? 'TAG' : 'KEYWORD';
  return words.map((word) => ({ name: `${searchMode} ${word}`, path: '/keyword_search', query: { q: word, search_type: 'RECENT', search_mode: searchMode } }));
}

/** Lists under way first, else the next in turn. */
function takeDue(places: readonly Place[], position: ThreadsPosition): Place[] {
  const underWay = places.filter(({ name }) => position.lists[name]?.paging != null);
  if (underWay.length > 0) return underWay.slice(0, wordsAtOnce);
  const from = position.turn < places.length ? position.turn : 0;
  position.turn = from + wordsAtOnce >= places.length ? 0 : from + wordsAtOnce;
  return places.slice(from, from + wordsAtOnce);
}

class ThreadsRound {
  private readonly lines: NeutralLine[] = [];
  private readonly silent: string[] = [];
  private problem: PollResult['problem'] = null;

  constructor(private readonly input: PollInput, private readonly position: ThreadsPosition) {}

  async run(due: readonly Place[], placesNow: () => Promise<Place[]>): Promise<PollResult> {
    for (const [at, place] of due.entries()) {
      try {
        await this.readPage(place);
      } catch (error) {
        if (at === 0 || !(error instanceof ConnectorError)) throw error;
        this.problem = { code: error.code, detail: error.detail };
        break;
      }
    }
    const names = (await placesNow()).map(({ name }) => name);
    return {
      lines: this.lines, problem: this.problem ?? this.doubt(), title: null, encoding: null, cursor: writePosition(this.position, names),
      hasMore: this.problem === null && names.some((name) => this.position.lists[name]?.paging != null),
    };
  }

  /** What may be hidden although every call went well. */
  private doubt(): PollResult['problem'] {
    if (this.input.config['mode'] === 'own') return null;
    if (this.input.config['isReviewed'] !== true) return { code: 'own_posts_only', detail: null };
    return this.silent.length === 0 ? null : { code: 'empty_not_calm', detail: this.silent.join('、').slice(0, 200) };
  }

  private noteAnswered(answer: LooseObject): void {
    const ids = objectsAt(answer, 'data').filter((post) => post['has_replies'] === true).map((post) => idAt(post, 'id')).filter((id) => id !== null);
    this.position.answered = [...this.position.answered.filter((id) => !ids.includes(id)), ...ids.toReversed()];
  }

  private async readPage(place: Place): Promise<void> {
    const at = this.position.lists[place.name] ?? unread;
    await this.input.meter.spend('queries', 1);
    const { answer, after, size } = await askList(this.input, place.path, { ...place.query, fields: postFields, limit: pageSize, after: at.paging?.token });
    const { lines, problems } = readThreadsDocument(answer);
    if (problems.length > 0 && lines.length === 0) throw new ConnectorError('bad_answer', problems[0]!.slice(0, 200));
    if (place === ownPosts) this.noteAnswered(answer);
    if (size === 0 && at.paging === null) this.silent.push(place.query['q'] ?? place.name);
    this.lines.push(...lines.filter((line) => !('line_kind' in line)));
    const times = objectsAt(answer, 'data').map((post) => instantAt(post, 'timestamp'));
    this.position.lists[place.name] = moveList(at, { times, token: after }, reachOf(at, this.input.nowMs));
  }
}
