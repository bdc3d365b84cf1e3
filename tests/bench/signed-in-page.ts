import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { composeParts, product } from './built-product.ts';
import type { FilledCluster } from './filled-cluster.ts';

export type OpenServer = { server: Awaited<ReturnType<typeof product.startServer>>; url: string; cookies: { name: string; value: string; url: string }[] };

/** The whole product with an administrator signed in, and a browser; both are closed after the work. */
export async function withBrowser(cluster: FilledCluster, work: (open: OpenServer, newPage: () => Promise<Page>) => Promise<void>): Promise<void> {
  const server = await product.startServer(composeParts(cluster.appUrl));
  try {
    const browser = await launchBrowser();
    try {
      const url = `http://127.0.0.1:${server.port}`;
      const open = { server, url, cookies: await signIn(server, url) };
      await work(open, async () => {
        const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1440, height: 900 } });
        await context.addCookies(open.cookies);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

const account = { email: 'admin@example.test', password: 'Toukai-2026-lookout' };

/** Makes the first administrator, or signs in where a kept database has one. */
async function signIn(server: OpenServer['server'], url: string): Promise<OpenServer['cookies']> {
  const link = await server.app.get(product.SetupService).issueToken();
  const [path, body] = link === null ? ['/api/session', account] : ['/api/setup', { ...account, token: /token=(.+)$/.exec(link)?.[1], name: '管理 花子', language: 'ja' }];
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie().flatMap((line) => {
    const [name, value] = line.split(';', 1)[0]?.split('=') ?? [];
    return name === undefined || value === undefined || value === '' ? [] : [{ name, value, url }];
  });
}
