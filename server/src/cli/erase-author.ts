import { ErasureService } from '../govern/retention/erasure.service.js';
import { Database } from '../platform/database/database.js';
import { AppError } from '../platform/http/app-error.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';
import { readOptions } from './read-options.js';
import { withRooms } from './with-rooms.js';

const usage = 'erase-author --source NAME --author ID [--confirm ID]';

/** Tells what is held of an author; with --confirm erases it for good. */
export const eraseAuthorCommand: Command = {
  name: 'erase-author',
  usage: `${usage}   what is held of an author; with --confirm erase it`,
  async run(args, io) {
    const options = readOptions(args, { source: 'string', author: 'string', confirm: 'string' }, usage);
    const [source, author, confirm] = ['source', 'author', 'confirm'].map((name) => options.text(name));
    if (source === null || source === undefined || author === null || author === undefined) throw new CommandError(`usage: ${usage}`);
    return withRooms(async (app) => {
      const [found] = await app.get(Database).query<{ id: number }>('select id from source where name = $1 or id::text = $1 order by removed_at is not null, id desc limit 1', [source]);
      if (found === undefined) throw new CommandError(`no source is named ${source}`);
      const erasures = app.get(ErasureService);
      try {
        const target = { sourceId: found.id, author };
        const counts = confirm === null || confirm === undefined ? await erasures.preview(target) : await erasures.erase({ ...target, confirm }, { caller: null, address: null });
        await io.out(`${JSON.stringify({ isErased: typeof confirm === 'string', ...counts })}\n`);
        if (typeof confirm !== 'string') io.message('Nothing was erased. Add --confirm with the same author to erase it for good. / まだ何も消去していません。');
        return 0;
      } catch (error) {
        if (error instanceof AppError && error.code === 'confirmation_wrong') throw new CommandError('--confirm is not the same as --author; nothing was erased');
        throw error;
      }
    });
  },
};
