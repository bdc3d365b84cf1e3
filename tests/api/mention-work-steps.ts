import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { AnalyseService } from '../../server/src/judge/analyse/analyse.service.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { distinctWords } from '../support/distinct-words.ts';

/** A source that takes what a test gives it. */
export const addSource = (app: TestApp, name: string, channel: Channel = 'rss'): Promise<number> =>
  app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, name, channel));

/** Stores lines the product's own way. */
export async function give(app: TestApp, sourceId: number, lines: readonly NeutralLine[]): Promise<void> {
  for (let at = 0; at < lines.length; at += 500) {
    await app.get(IngestService).accept({ sourceId, lines: lines.slice(at, at + 500), keepsOnlyMatches: false, position: null });
  }
}

/** Judges all that waits. */
export async function judgeAll(app: TestApp): Promise<void> {
  while (await app.get(AnalyseService).judgeWaiting() > 0);
}

/** The n-th minute before a fixed moment of last hour, newest first, so that order is known. */
export const minutesAgo = (n: number): string => new Date(Date.now() - 3_600_000 - n * 60_000).toISOString();

/** `count` posts of different words, the first the newest; answers their ids in that order. */
export async function givePosts(app: TestApp, sourceId: number, prefix: string, count: number): Promise<string[]> {
  await give(app, sourceId, Array.from({ length: count }, (_, n) => neutralPost(`${prefix}${n}`, `${prefix} の話 ${distinctWords(n)}`, { posted_at: new Date(Date.now() - 3_600_000 - n * 1_000).toISOString() })));
  const rows = await app.database.query<{ id: string }>(`select id from mention where source_id = $1 and external_id like $2 order by sort_at desc, id desc`, [sourceId, `${prefix}%`]);
  return rows.map((row) => row.id);
}

/** All pages of a filter, one after the other. */
export async function readAll(client: ApiClient, query: Record<string, string | number>): Promise<Mention[]> {
  const mentions: Mention[] = [];
  for (let after: string | undefined; ;) {
    const page = await client.call(mentionRoutes.list, { query: { ...query, ...(after === undefined ? {} : { after }) } });
    if (page.status !== 200) throw new Error(`the list answered ${page.status}: ${JSON.stringify(page.body)}`);
    mentions.push(...page.body.mentions);
    if (page.body.next === null) return mentions;
    after = page.body.next;
  }
}
