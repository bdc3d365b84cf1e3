import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { readMicros } from '@hinomi/shared/reading/instant';
import { asObject, idAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { ConnectorError, type ReadInput } from '../connector.js';
import { originOf, requestJson, secretOf, type JsonAnswer } from '../request-json.js';
import type { AskPage } from '../timeline/walk-timeline.js';
import type { PagedItem } from '../timeline/walk-position.js';
import { readDocument } from './domain/read-document.js';

/** A note of a page, read; `lines` is empty where it is not for us or cannot be read. */
export type NoteItem = PagedItem & { lines: NeutralLine[]; problem: string | null };

/** The largest page of every list of notes. */
const pageSize = 100;

/** What a refusal means for the person who set up the source; the rest is an unexpected status. */
const refusals: Record<string, 'feature_closed' | 'gone' | 'unauthorized'> = {
  UNAVAILABLE: 'feature_closed', LTL_DISABLED: 'feature_closed', GTL_DISABLED: 'feature_closed', STL_DISABLED: 'feature_closed', ROLE_PERMISSION_DENIED: 'feature_closed',
  NO_SUCH_ANTENNA: 'gone', CREDENTIAL_REQUIRED: 'unauthorized', AUTHENTICATION_FAILED: 'unauthorized', PERMISSION_DENIED: 'unauthorized',
};

/** Notes of a limited audience are not collected, even where a credential shows them. */
export const isOpen = (note: JsonObject): boolean => !['followers', 'specified', 'private'].includes(textAt(note, 'visibility') ?? 'public');

/** One call of the API; the token goes in the body, never in the address. Refusals come as their ConnectorError. */
export async function callApi(input: ReadInput, endpoint: string, body: Record<string, unknown>, nowMs: number, expected: readonly string[] = []): Promise<JsonAnswer & { refusal: string | null }> {
  const token = secretOf(input, 'token');
  const answer = await requestJson(input, { url: `${originOf(input.config)}/api/${endpoint}`, json: { ...body, ...(token === null ? {} : { i: token }) }, nowMs, accepts: [400, 401, 403, 404] });
  if (answer.status < 400) return { ...answer, refusal: null };
  const refusal = textAt(objectAt(answer.value, 'error'), 'code');
  if (refusal !== null && expected.includes(refusal)) return { ...answer, refusal };
  const byStatus = answer.status === 404 ? 'gone' : answer.status === 400 ? 'unexpected_status' : 'unauthorized';
  throw new ConnectorError((refusal === null ? undefined : refusals[refusal]) ?? byStatus, refusal?.slice(0, 60) ?? `HTTP ${answer.status}`);
}

/** Pages of a list of notes: `sinceId` gives the oldest first, `untilId` the newest first. */
export function pagesOf(input: ReadInput, endpoint: string, body: Record<string, unknown>, nowMs: number): AskPage<NoteItem> {
  return async (span) => {
    const range = span === null ? {} : 'after' in span ? { sinceId: span.after } : { untilId: span.before };
    const { value } = await callApi(input, endpoint, { ...body, limit: pageSize, ...range }, nowMs);
    return { items: readPage(value, originOf(input.config)) };
  };
}

/** Throws `bad_answer` where it is no list, or where nothing in it is a note. */
function readPage(value: unknown, origin: string): NoteItem[] {
  if (!Array.isArray(value)) throw new ConnectorError('bad_answer', 'not a list');
  const items = value.flatMap((one: unknown) => {
    const note = asObject(one);
    const id = idAt(note, 'id');
    return note === null || id === null ? [] : [readItem(note, id, origin)];
  });
  if (value.length > 0 && items.every(({ problem }) => problem === 'no note')) throw new ConnectorError('bad_answer', 'no notes');
  return items;
}

function readItem(note: JsonObject, id: string, origin: string): NoteItem {
  const micros = readMicros(textAt(note, 'createdAt') ?? '');
  const atMs = micros === null ? null : Math.floor(micros / 1_000);
  if (!isOpen(note)) return { id, atMs, lines: [], problem: null };
  const { lines, problems } = readDocument(note, origin);
  return { id, atMs, lines, problem: lines.length === 0 && problems.length === 0 ? 'no note' : (problems[0] ?? null) };
}
