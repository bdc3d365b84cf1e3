import pg from 'pg';

/** Where a server's socket is. */
export type SocketAddress = { readonly socketDir: string; readonly port: number };

/** Address in the form that `pg`, TypeORM and libpq read. */
export function composeUrl({ socketDir, port }: SocketAddress, role: string, database: string): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDir)}&port=${port}`;
}

/** Opens one connection, lends it to the work and closes it whatever happens. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5_000 });
  // A server that dies under an idle connection must not end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `busy`: alive but replaying its log, shutting down or full, so worth waiting for. */
export type ServerAnswer = 'ready' | 'busy' | 'silent';

/** Asks a server whether it takes connections. */
export async function askServer(url: string): Promise<ServerAnswer> {
  try {
    await withConnection(url, (client) => client.query('select 1'));
    return 'ready';
  } catch (error) {
    return error instanceof pg.DatabaseError ? 'busy' : 'silent';
  }
}
