import { composeParts, product } from './built-product.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { median, printFigure } from './figures.ts';

const tries = 500;
const targetMs = 10;
const account = { email: 'admin@example.test', password: 'Toukai-2026-lookout' };
/** Nothing listens at the discard port: what would be mailed waits, which no answer waits for. */
const settings = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'hinomi@example.test' };

/** Whether the time of an answer tells that an address is known: the medians of known and unknown ones side by side. */
export async function benchEnumeration(cluster: FilledCluster): Promise<void> {
  const server = await product.startServer(composeParts(cluster.appUrl, settings));
  try {
    const url = `http://127.0.0.1:${server.port}`;
    const database = server.app.get(product.Database);
    const post = async (path: string, body: unknown): Promise<number> => {
      const started = performance.now();
      await (await fetch(`${url}${path}`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json' }, body: JSON.stringify(body) })).arrayBuffer();
      return performance.now() - started;
    };
    const link = await server.app.get(product.SetupService).issueToken();
    if (link !== null) await post('/api/setup', { ...account, token: /token=(.+)$/.exec(link)?.[1], name: '管理 花子', language: 'ja' });
    await compare('sign-in', (email) => post('/api/session', { email, password: 'wrong-wrong-wrong' }), database);
    await compare('asking for a reset', (email) => post('/api/password-reset/ask', { email }), database);
    await database.query(`delete from outbox where subject like 'password_reset:%'`);
  } finally {
    await server.close();
  }
}

/** Known and unknown in turns, so that whatever else the machine does meets both. */
async function compare(what: string, ask: (email: string) => Promise<number>, database: { query(sql: string): Promise<unknown> }): Promise<void> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < tries; n += 1) {
    if (n % 3 === 0) await database.query('delete from try_limit');
    known.push(await ask(account.email));
    unknown.push(await ask('nobody@example.test'));
  }
  const apart = Math.abs(median(known) - median(unknown));
  printFigure(`${what}, known against unknown address`, `${apart.toFixed(1)} ms apart (${median(known).toFixed(1)} and ${median(unknown).toFixed(1)} ms, ${tries} tries each)`, { text: `< ${targetMs} ms`, isMet: apart < targetMs });
}
