import { asObject, idAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { readMicros } from '@hinomi/shared/reading/instant';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { htmlToText } from '../../html-to-text.js';
import { ConnectorError, type ReadInput } from '../connector.js';
import { originOf, requestJson, secretOf, type JsonAnswer } from '../request-json.js';
import type { PagedItem } from '../timeline/walk-position.js';
import { readDocument } from './domain/read-document.js';

/** A status of a page, read; `lines` is empty where it is not for us or cannot be read. */
export type StatusItem = PagedItem & { lines: NeutralLine[]; problem: string | null };

/** Posts that their authors did not make public are not collected, even where a credential shows them. */
const isOpen = (status: JsonObject): boolean => !['private', 'direct', 'limited'].includes(textAt(status, 'visibility') ?? 'public');

/** GET on the server a source is set to, with its token in the header where one is kept. */
export function askServer(input: ReadInput, path: string, nowMs: number, accepts: readonly number[] = []): Promise<JsonAnswer> {
  const token = secretOf(input, 'token');
  return requestJson(input, { url: `${originOf(input.config)}${path}`, nowMs, accepts, headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

/** A page of statuses. Throws `bad_answer` where it is no list, or where nothing in it is what it should be. */
export function readPage(value: unknown, pick: (item: JsonObject) => JsonObject | null = (item) => item): StatusItem[] {
  if (!Array.isArray(value)) throw new ConnectorError('bad_answer', 'not a list');
  const items = value.flatMap((one: unknown) => {
    const item = asObject(one);
    const id = idAt(item, 'id');
    return item === null || id === null ? [] : [readItem(item, id, pick(item))];
  });
  if (value.length > 0 && items.every(({ problem }) => problem !== null)) throw new ConnectorError('bad_answer', items[0]?.problem?.slice(0, 100) ?? 'no statuses');
  return items;
}

function readItem(item: JsonObject, id: string, status: JsonObject | null): StatusItem {
  const micros = readMicros(textAt(item, 'created_at') ?? '');
  const atMs = micros === null ? null : Math.floor(micros / 1_000);
  if (status === null || !isOpen(status)) return { id, atMs, lines: [], problem: null };
  const { lines, problems } = readDocument(status, htmlToText);
  const isNothing = lines.length === 0 && problems.length === 0;
  return { id, atMs, lines, problem: isNothing ? 'an item that is no status' : (problems[0] ?? null) };
}

/** The status a notification of a mention, a quote or a followed author brings. */
export const statusOfNotice = (notice: JsonObject): JsonObject | null => objectAt(notice, 'status');

/** Whether a frame of the stream may be kept: deletions always, statuses where they are public. */
export function isOpenFrame(frame: JsonObject): boolean {
  const payload = frame['payload'];
  if (typeof payload !== 'string' || !payload.trimStart().startsWith('{')) return true;
  const content = asObject(parse(payload));
  const status = objectAt(content, 'status') ?? content;
  return status === null || isOpen(status);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
