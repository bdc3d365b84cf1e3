import { basename, resolve } from 'node:path';
import { UpkeepService } from '../govern/upkeep/upkeep.service.js';
import { Config } from '../platform/config/config.js';
import { BackupError } from '../platform/database/backup/backup-error.js';
import { writeBackup } from '../platform/database/backup/write-backup.js';
import { appUrlToken } from '../platform/database/hint-listener.js';
import { version } from '../version.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';
import { listKeyFiles } from './list-key-files.js';
import { readOptions } from './read-options.js';
import { withRooms } from './with-rooms.js';

const usage = 'backup --out FILE';

/** Copies everything of one moment into a file, beside a running server or alone. */
export const backupCommand: Command = {
  name: 'backup',
  usage: `${usage}                          copy everything into one file (.zst, or gzip for .gz)`,
  async run(args, io) {
    const file = readOptions(args, { out: 'string' }, usage).text('out');
    if (file === null) throw new CommandError(`usage: ${usage}`);
    const stopper = new AbortController();
    const stop = (): void => stopper.abort(new BackupError('Stopped; the half file was removed.', '中止しました。途中のファイルは削除しました。'));
    // Too large a file for the shell's limit is an error to tell, not an end without words.
    process.on('SIGXFSZ', () => undefined).once('SIGINT', stop).once('SIGTERM', stop);
    try {
      return await withRooms(async (app) => {
        const filesNotIncluded = listKeyFiles(app.get(Config));
        const done = await writeBackup({ url: app.get<string>(appUrlToken), file: resolve(io.folder, file), product: version, filesNotIncluded, progress: (line) => io.message(line), signal: stopper.signal });
        const note = { file: basename(file), bytes: done.bytes, rows: done.rows, seconds: Math.round(done.seconds * 10) / 10 };
        await app.get(UpkeepService).noteBackup(note);
        if (filesNotIncluded.length > 0) io.message(`Not in the backup, keep them apart (バックアップに含まれません。別に保管してください): ${filesNotIncluded.join(', ')}`);
        io.message('The file holds personal data and password hashes: keep it where only administrators reach it, at most 35 days. / 個人情報を含みます。管理者だけが読める場所に保管し、35日以内に破棄してください。');
        await io.out(`${JSON.stringify({ ...note, file, tables: done.tables })}\n`);
        return 0;
      });
    } catch (error) {
      throw error instanceof BackupError ? new CommandError(error.message) : error;
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    }
  },
};
