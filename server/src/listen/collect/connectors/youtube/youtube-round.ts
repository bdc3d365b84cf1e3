import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { countAt, idAt, instantAt, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { htmlToText } from '../../html-to-text.js';
import { ConnectorError, type PollInput, type PollResult } from '../connector.js';
import { moveList, reachOf } from '../newest-first.js';
import { readYouTubeDocument } from './domain/answer.js';
import { addFound, unread, writePosition, type ReplyTask, type YouTubePosition } from './domain/position.js';
import { askYouTube } from './youtube-api.js';

/** A list that is read newest first, page by page. */
export type Place = { name: string; kind: 'search'; words: string } | { name: string; kind: 'video' | 'channel'; id: string };

const closedForMs = 86_400_000;
const repliesAtOnce = 10;

/** One poll: a page of each list that is due, then answers that stood on no page. What came is kept where a later call fails. */
export class YouTubeRound {
  private readonly lines: NeutralLine[] = [];
  private problem: PollResult['problem'] = null;

  constructor(private readonly input: PollInput, private readonly position: YouTubePosition) {}

  async run(due: readonly Place[], all: () => readonly string[]): Promise<PollResult> {
    let asked = 0;
    for (const place of due) {
      if (!await this.attempt(() => this.readPage(place), asked === 0, place)) break;
      asked += 1;
    }
    await this.readReplies();
    if (asked === 0 && this.problem === null && due.length === 0 && this.lines.length === 0) this.problem = this.closedOnly();
    const lists = all();
    const isUnderWay = lists.some((name) => this.position.lists[name]?.paging != null);
    return {
      lines: this.lines, problem: this.problem, title: null, encoding: null, cursor: writePosition(this.position, lists),
      hasMore: this.isWhole() && (isUnderWay || this.position.tasks.length > 0),
    };
  }

  /** Nothing was asked, for all comments are closed: that is no calm. */
  private closedOnly(): PollResult['problem'] {
    const closed = Object.entries(this.position.closed).filter(([, until]) => until > this.input.nowMs).map(([id]) => id);
    return closed.length === 0 ? null : { code: 'comments_closed', detail: closed.join(' ').slice(0, 200) };
  }

  /** Closed comments of one video are no reason to stop. */
  private isWhole(): boolean {
    return this.problem === null || this.problem.code === 'comments_closed';
  }

  /** False where the round must end: what the first call meets is the failure of the poll, later ones are told with what came. */
  private async attempt(work: () => Promise<void>, isFirst: boolean, place: Place | null): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      if (place?.kind === 'video' && (error.code === 'comments_closed' || error.code === 'gone')) {
        // The product's clock knows parts of milliseconds; positions are whole.
        this.position.closed[place.id] = Math.floor(this.input.nowMs) + closedForMs;
        this.problem = { code: error.code, detail: place.id };
        return true;
      }
      if (isFirst) throw error;
      this.problem = { code: error.code, detail: error.detail };
      return false;
    }
  }

  private async readPage(place: Place): Promise<void> {
    const at = this.position.lists[place.name] ?? unread;
    const sinceMs = reachOf(at, this.input.nowMs);
    const page = await this.askPage(place, at.paging?.token, sinceMs);
    if (page === null) {
      this.position.lists[place.name] = { ...at, paging: null };
      return this.readPage(place);
    }
    const { lines, problems } = readYouTubeDocument(page, htmlToText);
    if (problems.length > 0 && lines.length === 0) throw new ConnectorError('bad_answer', problems[0]!.slice(0, 200));
    this.lines.push(...lines);
    if (place.kind === 'search') addFound(this.position, videosOf(page).toReversed());
    else this.noteReplies(page);
    this.position.lists[place.name] = moveList(at, { times: objectsAt(page, 'items').map(timeOfItem), token: textAt(page, 'nextPageToken') }, sinceMs);
  }

  /** Null where YouTube does not know the page any more. */
  private async askPage(place: Place, pageToken: string | undefined, sinceMs: number): Promise<LooseObject | null> {
    try {
      if (place.kind === 'search') return await askYouTube(this.input, 'search', { part: 'snippet', type: 'video', order: 'date', maxResults: 50, q: place.words, publishedAfter: new Date(sinceMs).toISOString().replace(/\.\d+Z$/, 'Z'), pageToken });
      const of = place.kind === 'video' ? { videoId: place.id } : { allThreadsRelatedToChannelId: place.id };
      return await askYouTube(this.input, 'commentThreads', { part: 'snippet,replies', order: 'time', maxResults: 100, ...of, pageToken });
    } catch (error) {
      if (pageToken !== undefined && error instanceof ConnectorError && error.code === 'query_refused') return null;
      throw error;
    }
  }

  /** Threads whose answers stand only partly on the page, and have changed since they were read. */
  private noteReplies(page: LooseObject): void {
    if (this.input.config['withReplies'] === false) return;
    for (const thread of objectsAt(page, 'items')) {
      const threadId = idAt(thread, 'id');
      const count = countAt(objectAt(thread, 'snippet'), 'totalReplyCount') ?? 0;
      const shown = objectsAt(objectAt(thread, 'replies'), 'comments').length;
      if (threadId === null || count <= shown || this.position.replies[threadId] === count) continue;
      this.position.tasks = [...this.position.tasks.filter((task) => task.threadId !== threadId), { threadId, count, token: null }];
    }
  }

  private async readReplies(): Promise<void> {
    for (let calls = 0; calls < repliesAtOnce && this.isWhole(); calls += 1) {
      const task = this.position.tasks[0];
      if (task === undefined) return;
      await this.attempt(() => this.readReplyPage(task), false, null);
    }
  }

  private async readReplyPage(task: ReplyTask): Promise<void> {
    const page = await askYouTube(this.input, 'comments', { part: 'snippet', parentId: task.threadId, maxResults: 100, pageToken: task.token ?? undefined }).catch((error: unknown) => {
      // The thread is gone, or its page: it is looked at again when its number of answers changes.
      if (error instanceof ConnectorError && (error.code === 'gone' || error.code === 'query_refused')) return null;
      throw error;
    });
    if (page !== null) this.lines.push(...readYouTubeDocument(page, htmlToText).lines);
    const token = textAt(page, 'nextPageToken');
    const rest = this.position.tasks.slice(1);
    this.position.tasks = token === null ? rest : [{ ...task, token }, ...rest];
    if (token === null) this.position.replies[task.threadId] = task.count;
  }
}

function videosOf(page: LooseObject): string[] {
  return objectsAt(page, 'items').map((item) => idAt(objectAt(item, 'id'), 'videoId')).filter((id) => id !== null);
}

function timeOfItem(item: LooseObject): string | null {
  const snippet = objectAt(item, 'snippet');
  return instantAt(objectAt(snippet, 'topLevelComment', 'snippet'), 'publishedAt') ?? instantAt(snippet, 'publishedAt');
}
