import { AuditService } from '../govern/audit/audit.service.js';
import { Database } from '../platform/database/database.js';
import { SealedTexts } from '../platform/secret/sealed-texts.js';
import type { Command } from './command.js';
import { withRooms } from './with-rooms.js';

/** Seals every stored secret with the newest key; safe to repeat and to interrupt. Exit code 1 where one cannot be opened. */
export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  usage: 'rotate-keys                                seal every stored secret with the newest key',
  run: (_args, io) => withRooms(async (app) => {
    const tables = await app.get(SealedTexts).rotate();
    const broken = tables.flatMap(({ table, broken: names }) => names.map((name) => `${table} ${name}`));
    await app.get(Database).transact((tx) => {
      app.get(AuditService).record(tx, { act: 'keys.rotated', caller: null, address: null, detail: Object.fromEntries(tables.map(({ table, resealed }) => [table, resealed])) });
      return Promise.resolve();
    });
    await io.out(`${JSON.stringify({ tables })}\n`);
    if (broken.length === 0) {
      io.message('Everything is sealed with the newest key; older keys may be taken out of SECRET_KEY. / すべて最新の鍵で暗号化されています。');
      return 0;
    }
    io.message(`Cannot be opened with any known key, so the old key must not be taken away yet: ${broken.join(', ')}`);
    return 1;
  }),
};
