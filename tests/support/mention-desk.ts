import type { Browser, Page } from 'playwright-core';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { addSource, givePosts, judgeAll } from '../api/mention-work-steps.ts';
import { addPerson, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from './app.ts';
import type { TestApp } from './app.ts';
import { launchBrowser } from './browser.ts';
import type { ApiClient } from './client.ts';

export type MentionDesk = {
  app: TestApp; browser: Browser; admin: ApiClient; colleague: ApiClient; viewer: ApiClient; sourceId: number; topicId: number;
  /** A page of someone at one width. */
  open(client: ApiClient, width?: number): Promise<Page>;
  close(): Promise<void>;
};

/** An app with a topic, a source that takes what a test gives it, an editor beside the administrator, and a viewer. */
export async function startMentionDesk(prefix: string, count: number): Promise<MentionDesk & { ids: string[] }> {
  const [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  const admin = await setUpAdmin(app);
  const { client: colleague } = await addPerson(app, admin, 'editor', 'jiro@minamo.example');
  const { client: viewer } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example');
  const { body: topic } = await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: [prefix] } } });
  const sourceId = await addSource(app, 'みほんの声');
  const ids = await givePosts(app, sourceId, prefix, count);
  await judgeAll(app);
  const open = async (client: ApiClient, width = 1440): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP', acceptDownloads: true });
    await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: app.url })));
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  };
  return {
    app, browser, admin, colleague, viewer, sourceId, topicId: topic.id, ids, open,
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** The rows of the list. */
export const rows = (page: Page) => page.locator('[data-mention-row]');
/** One row of the list with everything in it. */
export const rowOf = (page: Page, id: string) => page.getByRole('listitem').filter({ has: page.locator(`[data-mention-row="${id}"]`) });

/** Opens 投稿 with a filter and waits for its rows. */
export async function openList(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/mentions${query}`);
  await rows(page).first().waitFor();
}

/** How many mentions have which status, as the database has it. */
export async function countStatuses(app: TestApp): Promise<Record<string, number>> {
  const found = await app.database.query<{ status: string; count: number }>(`select coalesce(w.status, 'new') as status, count(*)::int as count from mention m left join mention_work w on w.mention_id = m.id group by 1`);
  return Object.fromEntries(found.map(({ status, count }) => [status, count]));
}
