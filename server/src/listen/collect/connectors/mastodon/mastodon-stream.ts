import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, idAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { htmlToText } from '../../html-to-text.js';
import { ConnectorError, type Cursor, type StreamConnector, type StreamInput } from '../connector.js';
import { holdSocket, openHeld, type FrameReader } from '../hold-socket.js';
import { originOf, secretOf } from '../request-json.js';
import { noteLive, readWalk, type WalkPosition } from '../timeline/walk-position.js';
import { walkTimeline } from '../timeline/walk-timeline.js';
import { readDocument } from './domain/read-document.js';
import { askServer, isOpenFrame, readPage, statusOfNotice } from './mastodon-api.js';
import { streamingAddress } from './streaming-address.js';

const pageSize = 40;
const paths = { home: '/api/v1/timelines/home?', notices: '/api/v1/notifications?types[]=mention&types[]=quote&' } as const;
type Part = keyof typeof paths;

/** The stream of an account: its home timeline and those who mention it. What came while away is asked for first. */
export const mastodonStream: StreamConnector = {
  mode: 'stream',
  async run(input) {
    const token = secretOf(input, 'token');
    if (token === null) throw new ConnectorError('credentials_missing');
    const socket = await openHeld(await streamingAddress(input), input, { authorization: `Bearer ${token}` });
    if (socket === null) return;
    try {
      const session = new HomeSession(input);
      for (const part of ['home', 'notices'] as const) await session.catchUp(part);
      input.onAlive();
      await holdSocket(socket, input, session);
    } finally {
      socket.terminate();
    }
  },
};

class HomeSession implements FrameReader {
  private readonly positions: Record<Part, WalkPosition>;
  private readonly recent: Record<Part, string[]> = { home: [], notices: [] };

  constructor(private readonly input: StreamInput) {
    const origin = originOf(input.config);
    this.positions = { home: readWalk(input.cursor?.['home'], `${origin}|home`), notices: readWalk(input.cursor?.['notices'], `${origin}|notices`) };
  }

  cursor(): Cursor {
    return { ...this.positions };
  }

  /** Everything of one timeline since the stored position, page by page. */
  async catchUp(part: Part): Promise<void> {
    for (let hasMore = true; hasMore && !this.input.signal.aborted;) {
      const nowMs = this.input.now();
      const walked = await walkTimeline(async (span) => {
        const range = span === null ? '' : 'after' in span ? `&min_id=${span.after}` : `&max_id=${span.before}`;
        const { value } = await askServer(this.input, `${paths[part]}limit=${pageSize}${range}`, nowMs);
        return { items: readPage(value, part === 'notices' ? statusOfNotice : undefined) };
      }, this.positions[part], nowMs);
      this.positions[part] = walked.position;
      hasMore = walked.hasMore;
      await this.input.onBatch(walked.items.flatMap(({ lines }) => lines), this.cursor());
    }
  }

  read(frame: unknown): NeutralLine[] {
    const object = asObject(frame);
    if (object === null) return [];
    if (typeof object['error'] === 'string') throw new ConnectorError(object['status'] === 401 ? 'unauthorized' : 'stream_closed', object['error'].slice(0, 100));
    this.move(object);
    if (!isOpenFrame(object)) return [];
    const { lines, problems } = readDocument(object, htmlToText);
    if (problems[0] !== undefined) this.input.onProblem('bad_answer', problems[0].slice(0, 100));
    return lines;
  }

  private move(frame: JsonObject): void {
    const event = textAt(frame, 'event');
    const part: Part | null = event === 'update' ? 'home' : event === 'notification' ? 'notices' : null;
    const id = part === null ? null : idAt(payloadOf(frame), 'id');
    if (part !== null && id !== null) this.positions[part] = noteLive(this.positions[part], this.recent[part], id);
  }
}

function payloadOf(frame: JsonObject): JsonObject | null {
  const payload = frame['payload'];
  if (typeof payload !== 'string') return objectAt(frame, 'payload');
  try {
    return asObject(JSON.parse(payload) as unknown);
  } catch {
    return null;
  }
}
