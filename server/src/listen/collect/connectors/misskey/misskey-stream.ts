import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, idAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import type { WebSocket } from 'ws';
import { ConnectorError, type Cursor, type StreamConnector, type StreamInput } from '../connector.js';
import { holdSocket, openHeld, type FrameReader } from '../hold-socket.js';
import { originOf, secretOf } from '../request-json.js';
import { noteLive, readWalk, type WalkPosition } from '../timeline/walk-position.js';
import { walkTimeline } from '../timeline/walk-timeline.js';
import { readDocument } from './domain/read-document.js';
import { callApi, isOpen, pagesOf } from './misskey-api.js';

type Channel = { name: string; endpoint: string; params: Record<string, string>; needsToken: boolean };

/** Channels of the stream, each with the list that tells what came while away. */
function channelOf(config: Record<string, unknown>): Channel {
  const antennaId = typeof config['antennaId'] === 'string' ? config['antennaId'].trim() : '';
  const channels: Record<string, Channel> = {
    antenna: { name: 'antenna', endpoint: 'antennas/notes', params: { antennaId }, needsToken: true },
    local: { name: 'localTimeline', endpoint: 'notes/local-timeline', params: {}, needsToken: false },
    global: { name: 'globalTimeline', endpoint: 'notes/global-timeline', params: {}, needsToken: false },
    hybrid: { name: 'hybridTimeline', endpoint: 'notes/hybrid-timeline', params: {}, needsToken: true },
    home: { name: 'homeTimeline', endpoint: 'notes/timeline', params: {}, needsToken: true },
  };
  const channel = channels[String(config['way'])];
  if (channel === undefined || (channel.name === 'antenna' && antennaId === '')) throw new ConnectorError('bad_url', 'no such channel');
  return channel;
}

/** A channel of a server: what came while away by its list, then live; deletions of the last notes are asked to be told. */
export const misskeyStream: StreamConnector = {
  mode: 'stream',
  async run(input) {
    const channel = channelOf(input.config);
    const token = secretOf(input, 'token');
    if (channel.needsToken && token === null) throw new ConnectorError('credentials_missing');
    const address = `${originOf(input.config).replace(/^http/, 'ws')}/streaming`;
    const socket = await openHeld(address, input, token === null ? {} : { authorization: `Bearer ${token}` });
    if (socket === null) return;
    try {
      const session = new ChannelSession(input, channel, socket);
      session.connect();
      await session.catchUp();
      input.onAlive();
      await holdSocket(socket, input, session);
    } finally {
      socket.terminate();
    }
  },
};

const channelId = 'hinomi';
/** So many notes are watched for deletion at once; a note that is older is asked for with its counts. */
const mostWatched = 1_000;

class ChannelSession implements FrameReader {
  private position: WalkPosition;
  private readonly recent: string[] = [];
  private readonly watched = new Set<string>();

  constructor(private readonly input: StreamInput, private readonly channel: Channel, private readonly socket: WebSocket) {
    this.position = readWalk(input.cursor?.['walk'], `${originOf(input.config)} ${channel.name} ${channel.params['antennaId'] ?? ''}`);
  }

  cursor(): Cursor {
    return { walk: this.position };
  }

  /** Before the list is read: what comes meanwhile waits in the paused socket. */
  connect(): void {
    this.send('connect', { channel: this.channel.name, id: channelId, params: this.channel.params });
  }

  async catchUp(): Promise<void> {
    for (let hasMore = true; hasMore && !this.input.signal.aborted;) {
      const nowMs = this.input.now();
      const walked = await walkTimeline(pagesOf(this.input, this.channel.endpoint, this.channel.params, nowMs), this.position, nowMs);
      this.position = walked.position;
      hasMore = walked.hasMore;
      for (const { id } of walked.items.toReversed()) this.watch(id);
      await this.input.onBatch(walked.items.flatMap(({ lines }) => lines), this.cursor());
    }
  }

  async read(frame: unknown): Promise<NeutralLine[]> {
    const body = objectAt(frame, 'body');
    if (body === null) return [];
    const note = objectAt(body, 'body');
    if (textAt(asObject(frame), 'type') === 'noteUpdated') return this.readUpdate(frame, body);
    if (textAt(body, 'type') !== 'note' || note === null || !isOpen(note)) return [];
    const id = idAt(note, 'id');
    if (id !== null) {
      this.watch(id);
      this.position = noteLive(this.position, this.recent, id);
    }
    return this.linesOf(frame);
  }

  /** Deletions stand in the frame; of an edit most forks tell only that it happened. */
  private async readUpdate(frame: unknown, update: JsonObject): Promise<NeutralLine[]> {
    const id = idAt(update, 'id');
    const type = textAt(update, 'type');
    if (type === 'deleted' && id !== null) this.watched.delete(id);
    if ((type !== 'updated' && type !== 'edited') || id === null || typeof objectAt(update, 'body')?.['text'] === 'string') return this.linesOf(frame);
    const { value } = await callApi(this.input, 'notes/show', { noteId: id }, this.input.now(), ['NO_SUCH_NOTE']);
    return this.linesOf(value).flatMap((line): NeutralLine[] => ('line_kind' in line ? [] : [{ line_kind: 'edit', at: new Date(this.input.now()).toISOString(), ...line }]));
  }

  private linesOf(document: unknown): NeutralLine[] {
    const { lines, problems } = readDocument(document, originOf(this.input.config));
    if (problems[0] !== undefined) this.input.onProblem('bad_answer', problems[0].slice(0, 100));
    return lines;
  }

  private watch(id: string): void {
    if (this.watched.has(id)) return;
    this.watched.add(id);
    this.send('subNote', { id });
    const [oldest] = this.watched;
    if (this.watched.size <= mostWatched || oldest === undefined) return;
    this.watched.delete(oldest);
    this.send('unsubNote', { id: oldest });
  }

  private send(type: string, body: JsonObject): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify({ type, body }));
  }
}
