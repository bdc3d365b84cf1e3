import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { UpkeepService } from '../govern/upkeep/upkeep.service.js';
import { NeutralMentionReader } from '../listen/ingest/neutral-mention.reader.js';
import { BackupError } from '../platform/database/backup/backup-error.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/database.js';
import { openExportTarget } from '../platform/database/export/export-target.js';
import type { ExportTarget } from '../platform/database/export/export-target.js';
import { listOpenTables, readJsonLines } from '../platform/database/export/open-tables.js';
import type { OpenTable } from '../platform/database/export/open-tables.js';
import { version } from '../version.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';
import { exportReadme } from './export-readme.js';
import { readOptions } from './read-options.js';
import { withRooms } from './with-rooms.js';

const usage = 'export --out FOLDER|FILE.tar|FILE.tar.gz|FILE.tar.zst';
type Rooms = { database: Database; mentions: NeutralMentionReader };

/** Gives everything away in open formats, without hashes and secrets; posts in the form `import` takes. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export --out FOLDER|FILE.tar[.gz|.zst]     everything in open formats, without secrets',
  async run(args, io) {
    const out = readOptions(args, { out: 'string' }, usage).text('out');
    if (out === null) throw new CommandError(`usage: ${usage}`);
    return withRooms((app: INestApplicationContext) => run(app, out, io)).catch((error: unknown) => {
      throw error instanceof BackupError ? new CommandError(error.message) : error;
    });
  },
};

async function run(app: INestApplicationContext, out: string, io: CommandIo): Promise<number> {
  const files = await exportAll({ database: app.get(Database), mentions: app.get(NeutralMentionReader, { strict: false }) }, resolve(io.folder, out), io);
  const rows = Object.values(files).reduce((sum, count) => sum + count, 0);
  await app.get(UpkeepService).noteExport(basename(out), rows);
  io.message('The files hold personal data: keep them where only those in charge reach them. / 個人情報を含みます。取り扱いに注意してください。');
  await io.out(`${JSON.stringify({ out, rows, files })}\n`);
  return 0;
}

/** Writes all files of one moment; answers the rows of each. Nothing is left where it fails. */
export async function exportAll({ database, mentions }: Rooms, path: string, io: Pick<CommandIo, 'message'>): Promise<Record<string, number>> {
  const target = await openExportTarget(path);
  try {
    const files = await database.transact(async (tx) => {
      await tx.execute('set transaction isolation level repeatable read read only');
      await tx.execute(`set local statement_timeout = '5min'; set local idle_in_transaction_session_timeout = '5min'`);
      return writeAll(tx, target, mentions, io);
    });
    await target.finish();
    return files;
  } catch (error) {
    await target.discard();
    throw error;
  }
}

async function writeAll(tx: Transaction, target: ExportTarget, mentions: NeutralMentionReader, io: Pick<CommandIo, 'message'>): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  const tables = (await listOpenTables(tx)).filter(({ name }) => name !== 'mention');
  await target.begin('README.md');
  await target.write(exportReadme(version, tables));
  await target.begin('schema.json');
  await target.write(`${JSON.stringify({ product: version, tables }, null, 1)}\n`);
  for (const source of await tx.query<{ id: number }>('select id from source order by id')) {
    const name = `mentions/source-${source.id}.jsonl`;
    await target.begin(name);
    files[name] = 0;
    for await (const lines of mentions.linesOf(tx, source.id)) {
      files[name] += lines.length;
      await target.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    }
    io.message(`${name}: ${files[name]}`);
  }
  for (const table of tables) files[`tables/${table.name}.jsonl`] = await writeTable(tx, target, table);
  files['tables/measure_minute.csv'] = await writeCounts(tx, target);
  return files;
}

async function writeTable(tx: Transaction, target: ExportTarget, table: OpenTable): Promise<number> {
  await target.begin(`tables/${table.name}.jsonl`);
  let rows = 0;
  for await (const lines of readJsonLines(tx, table)) {
    rows += lines.length;
    await target.write(lines.map((line) => `${line}\n`).join(''));
  }
  return rows;
}

/** Numbers alone, for a spreadsheet: no cell that it could take for a formula. */
async function writeCounts(tx: Transaction, target: ExportTarget): Promise<number> {
  const columns = ['mentions', 'critical', 'critical_authors', 'negative', 'neutral', 'positive', 'originals', 'criticism', 'counter', 'topical', 'bad_news', 'crises'];
  await target.begin('tables/measure_minute.csv');
  await target.write(`topic_id,minute,${columns.join(',')}\r\n`);
  await tx.execute(`declare counted no scroll cursor for select concat_ws(',', topic_id, to_char(minute at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ${columns.join(', ')}) as line from measure_minute order by topic_id, minute`);
  let rows = 0;
  for (;;) {
    const lines = await tx.query<{ line: string }>('fetch 5000 from counted');
    if (lines.length === 0) return rows;
    rows += lines.length;
    await target.write(lines.map(({ line }) => `${line}\r\n`).join(''));
  }
}
