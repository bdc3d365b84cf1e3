import { composeUrl, withConnection, type SocketAddress } from './connect-as.js';
import { SUPERUSER } from './initialise-cluster.js';

/** Name of the product's database, the role that migrates it and the role the product works with. */
export const DATABASE = 'hinomi';
export const OWNER_ROLE = 'hinomi_owner';
export const APP_ROLE = 'hinomi_app';

/**
 * Creates roles and database where they are missing; safe to repeat, so a start that was cut off
 * is completed by the next one. The app role may only connect: its rights come from migrations.
 */
export async function ensureRoles(address: SocketAddress): Promise<void> {
  await withConnection(composeUrl(address, SUPERUSER, 'postgres'), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const existing = new Set(rows.map((row) => row.name));
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      if (!existing.has(role)) await client.query(`create role ${role} login`);
    }
    if (!existing.has(DATABASE)) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`);
  });
}
