import { ConnectorError, type StreamInput } from '../connector.js';
import { unread, type QueryPosition } from './domain/search-position.js';
import { timeOfId } from './domain/snowflake.js';
import { searchPage } from './search-page.js';
import type { StreamStore } from './stream-store.js';
import { maxSearchLength, queriesFor } from './x-queries.js';

/**
 * Brings by the recent search what was posted while no stream stood (X's advice where there is no backfill). What
 * cannot be had is told as a gap; the stream goes on either way.
 */
export async function catchUp(input: StreamInput, store: StreamStore): Promise<void> {
  const { reached } = store;
  if (reached !== null && input.config['catchUp'] !== 'none') await search(input, store, reached);
  if (!input.signal.aborted) await store.caughtUp();
}

async function search(input: StreamInput, store: StreamStore, reached: string): Promise<void> {
  const fromMs = timeOfId(reached);
  try {
    for (const { text } of await queriesFor(input, maxSearchLength)) await readAll(input, store, text, reached);
  } catch (error) {
    if (input.signal.aborted) return;
    if (!(error instanceof ConnectorError) || error.code === 'storage_failed') throw error;
    input.onProblem(error.code, error.detail);
    if (fromMs !== null) input.onGap({ fromMs, toMs: input.now(), code: error.code });
  }
}

async function readAll(input: StreamInput, store: StreamStore, query: string, reached: string): Promise<void> {
  let position: QueryPosition = { ...unread, newestId: reached };
  do {
    await store.open();
    const page = await searchPage({ ...input, nowMs: input.now() }, query, position);
    if (page.gap !== null) input.onGap(page.gap);
    await store.take(page.lines, [page.answer]);
    position = page.position;
  } while (position.paging !== null && !input.signal.aborted);
}
