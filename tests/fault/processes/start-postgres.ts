import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../../server/src/platform/database/embedded/start-embedded-postgres.js';

/** A stand-in for a Hinomi server that does nothing but own its database. Talks in JSON lines. */
type Order = { readonly dataDir: string; readonly uid?: number };

const order = JSON.parse(process.argv[2] ?? '') as Order;
const tell = (event: object): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

if (order.uid !== undefined) {
  // The programs were loaded as root, so this also works from a checkout the user cannot enter.
  process.setgroups?.([]);
  process.setgid?.(order.uid);
  process.setuid?.(order.uid);
}
// Like the product: Ctrl-C begins an orderly end instead of cutting it off.
process.on('SIGINT', () => tell({ event: 'interrupted' }));

const logged: string[] = [];
try {
  const postgres = await startEmbeddedPostgres({ dataDir: order.dataDir, log: (line) => logged.push(line), openPlaces: [join(dirname(order.dataDir), 'open')] });
  tell({ event: 'ready', pid: postgres.pid, ownerUrl: postgres.ownerUrl, logged });
  for await (const line of createInterface(process.stdin)) {
    if (line === 'stop') await postgres.stop();
    if (line === 'stop') tell({ event: 'stopped' });
    // Leaves without stop(), as an uncaught error does.
    if (line === 'exit') process.exit(1);
  }
} catch (error) {
  tell({ event: 'refused', name: error instanceof Error ? error.name : '', message: String(error) });
}
