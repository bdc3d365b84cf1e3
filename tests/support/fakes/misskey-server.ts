import type { WebSocket } from 'ws';
import { JsonServer, type JsonCall, type JsonReply, type Upgrade } from './json-server.ts';

type Note = Record<string, unknown> & { id: string; text: string | null };

const lists: Record<string, { needsToken: boolean }> = {
  'notes/search': { needsToken: false }, 'notes/search-by-tag': { needsToken: false }, 'notes/local-timeline': { needsToken: false }, 'notes/global-timeline': { needsToken: false },
  'notes/hybrid-timeline': { needsToken: true }, 'notes/timeline': { needsToken: true }, 'antennas/notes': { needsToken: true },
};

/**
 * A server with the Misskey API on loopback: search, hashtags, timelines and antennas with `sinceId` (oldest first) and
 * `untilId` (newest first), single notes, and the stream, which tells of a deletion only those who sent `subNote`.
 */
export class FakeMisskey extends JsonServer {
  token = 'fake-misskey-token';
  /** Off by default on real servers. */
  canSearch = true;
  /** Channels that were connected, and notes the client wants to be told about. */
  readonly connected: { channel: string; params: unknown }[] = [];
  readonly subscribed = new Set<string>();
  private readonly notes: Note[] = [];
  private count = 0;

  post(text: string | null, more: Record<string, unknown> = {}): string {
    this.count += 1;
    const id = `${Date.now().toString(36).padStart(9, '0')}${this.count.toString(36).padStart(5, '0')}`;
    const note: Note = {
      id, createdAt: new Date().toISOString(), userId: 'u1', user: { id: 'u1', username: 'hanako', host: null, name: '見本 花子' }, text, cw: null, visibility: 'public', localOnly: false,
      renoteCount: 0, repliesCount: 0, reactions: {}, fileIds: [], files: [], tags: [], replyId: null, renoteId: null, ...more,
    };
    this.notes.push(note);
    this.sendAll({ type: 'channel', body: { id: 'hinomi', type: 'note', body: note } });
    return this.addressOf(note);
  }

  /** A fork tells that a note was changed, and not how. */
  edit(address: string, text: string): void {
    const note = this.find(address);
    Object.assign(note, { text, updatedAt: new Date().toISOString() });
    this.tell(note.id, 'updated', { updatedAt: note['updatedAt'] });
  }

  remove(address: string): void {
    const { id } = this.find(address);
    this.notes.splice(this.notes.findIndex((note) => note.id === id), 1);
    this.tell(id, 'deleted', { deletedAt: new Date().toISOString() });
  }

  react(address: string, reactions: Record<string, number>): void {
    Object.assign(this.find(address), { reactions });
  }

  idOf(address: string): string {
    return this.find(address).id;
  }

  protected override greet({ path, query }: Upgrade): number | null {
    return path === '/streaming' ? (query.has('i') ? 400 : null) : 404;
  }

  protected override hear(_socket: WebSocket, { type, body }: Record<string, unknown>): void {
    const { channel, params, id } = (body ?? {}) as Record<string, unknown>;
    if (type === 'connect') this.connected.push({ channel: String(channel), params });
    if (type === 'subNote') this.subscribed.add(String(id));
    if (type === 'unsubNote') this.subscribed.delete(String(id));
  }

  protected override answer({ path, method, body, headers }: JsonCall): JsonReply {
    const endpoint = path.replace(/^\/api\//, '');
    if (method !== 'POST' || headers['user-agent'] === undefined) return { status: 404, value: {} };
    const refuse = (status: number, code: string): JsonReply => ({ status, value: { error: { code, message: code, id: 'x', kind: 'client' } } });
    const list = lists[endpoint];
    if (list?.needsToken === true && body['i'] !== this.token) return refuse(401, 'CREDENTIAL_REQUIRED');
    if (endpoint === 'notes/search' && !this.canSearch) return refuse(400, 'UNAVAILABLE');
    if (endpoint === 'antennas/notes' && body['antennaId'] !== 'antenna1') return refuse(400, 'NO_SUCH_ANTENNA');
    if (list !== undefined) return { value: pageOf(this.notes.filter((note) => fits(note, body)), body) };
    const note = this.notes.find(({ id }) => id === body['noteId']);
    return endpoint === 'notes/show' && note !== undefined ? { value: note } : refuse(400, 'NO_SUCH_NOTE');
  }

  private tell(id: string, type: string, body: unknown): void {
    if (this.subscribed.has(id)) this.sendAll({ type: 'noteUpdated', body: { id, type, body } });
  }

  private addressOf(note: Note): string {
    return typeof note['uri'] === 'string' ? note['uri'] : `${this.url}/notes/${note.id}`;
  }

  private find(address: string): Note {
    const note = this.notes.find((one) => this.addressOf(one) === address);
    if (note === undefined) throw new Error(`no note ${address}`);
    return note;
  }
}

/** Search finds pieces of the text, whatever stands before or behind them. */
function fits(note: Note, { query, tag }: Record<string, unknown>): boolean {
  if (typeof query === 'string') return note.text?.includes(query) === true;
  return typeof tag !== 'string' || note.text?.includes(`#${tag}`) === true;
}

function pageOf(notes: readonly Note[], { sinceId, untilId, limit }: Record<string, unknown>): Note[] {
  const most = Math.min(typeof limit === 'number' ? limit : 10, 100);
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (typeof sinceId === 'string') return sorted.filter(({ id }) => id > sinceId).slice(0, most);
  return sorted.filter(({ id }) => typeof untilId !== 'string' || id < untilId).slice(-most).toReversed();
}
