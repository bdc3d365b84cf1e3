import { basename, resolve } from 'node:path';
import { AuditReader } from '../govern/audit/audit.reader.js';
import { ErasureService } from '../govern/retention/erasure.service.js';
import { UpkeepService } from '../govern/upkeep/upkeep.service.js';
import { ConfigError } from '../platform/config/config.js';
import { BackupError } from '../platform/database/backup/backup-error.js';
import { restoreBackup } from '../platform/database/backup/restore-backup.js';
import type { RestoreResult } from '../platform/database/backup/restore-backup.js';
import { DatabaseStartError } from '../platform/database/embedded/database-start-error.js';
import { openServer } from '../platform/database/open-database.js';
import { createLog } from '../platform/log/log.js';
import { readSettings } from '../run-main.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';
import { readOptions } from './read-options.js';
import { withRooms } from './with-rooms.js';

const usage = 'restore --from FILE [--replace]';

/** Puts a backup into the database of the settings, with every Hinomi stopped; ends with the audit chain walked. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: `${usage}            put a backup back; --replace where Hinomi is in use`,
  async run(args, io) {
    const options = readOptions(args, { from: 'string', replace: 'boolean' }, usage);
    const file = options.text('from');
    if (file === null) throw new CommandError(`usage: ${usage}`);
    const result = await putBack(resolve(io.folder, file), options.has('replace'), io);
    for (const name of result.header.filesNotIncluded) io.message(`Not in the backup; copy it into DATA_DIR yourself (バックアップに含まれません。DATA_DIR に手動で戻してください): ${name}`);
    return withRooms(async (app) => {
      const erased = await app.get(ErasureService).repeat('all');
      const check = await app.get(AuditReader).verify();
      const note = { file: basename(file), rows: result.rows, seconds: Math.round(result.seconds * 10) / 10, madeAt: result.header.createdAt, migrated: result.migrated.length, isIntact: check.isIntact, erasures: erased };
      await app.get(UpkeepService).noteRestore(note);
      io.message(check.isIntact
        ? `The audit log is whole: ${check.checked} entries. All sessions have ended. / 監査ログの連鎖は${check.checked}件すべて一致しました。全員のサインインが必要です。`
        : `The chain of the audit log breaks at entry ${String(check.brokenAt)}. / 監査ログの連鎖が番号${String(check.brokenAt)}で一致しません。`);
      await io.out(`${JSON.stringify({ ...note, audit: check })}\n`);
      return check.isIntact ? 0 : 1;
    });
  },
};

/** Authors erased after the backup was made stay erased. */
const survivors = [{ table: 'person_erasure', key: 'key', parent: { column: 'source_id', table: 'source' } }];

async function putBack(file: string, replace: boolean, io: CommandIo): Promise<RestoreResult> {
  try {
    const config = readSettings(process.env);
    const server = await openServer(config, config.dataFolder, createLog('warn'));
    try {
      return await restoreBackup({ file, ownerUrl: server.ownerUrl, appUrl: server.appUrl, replace, survivors, progress: (line) => io.message(line) });
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (error instanceof BackupError || error instanceof DatabaseStartError || error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}
