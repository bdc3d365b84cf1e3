import { DeletionProofService } from '../govern/deletion/deletion-proof.service.js';
import type { Command } from './command.js';
import { withRooms } from './with-rooms.js';

/** Searches every table for text of deleted posts; exit code 1 where some is left, or a table is not known. */
export const verifyDeletionsCommand: Command = {
  name: 'verify-deletions',
  usage: 'verify-deletions                           prove by query that no text of deleted posts is left',
  run: (_args, io) => withRooms(async (app) => {
    const check = await app.get(DeletionProofService).verify(null, null);
    await io.out(`${JSON.stringify(check)}\n`);
    for (const { table, rows } of check.leaks) io.message(`${table}: ${rows} rows still hold text of deleted posts`);
    for (const table of check.unknownTables) io.message(`${table}: a table with text that the check knows nothing of`);
    return check.isProven ? 0 : 1;
  }),
};
