import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { readMapping } from './column-plan.js';
import type { ColumnMapping } from './column-plan.js';
import { requireText } from './find-columns.js';
import { ImportFileError } from './import-file-error.js';
import type { ImportPart } from './import-part.js';
import { openImport } from './open-import.js';

const chunkBytes = 65_536;
const mappingLimit = 1_000_000;

/**
 * Opens a CSV or NDJSON file of any length and encoding and answers its lines in parts, in their order. The file is
 * NDJSON where its first non-blank character is `{`. `mapPath` is a file that says which column is which field;
 * `channel` that of lines which name none (else `json` or `csv`). Throws ImportFileError for a file that cannot be
 * used at all; a line that cannot be used is rejected with its number and stops nothing.
 */
export async function readImportFile(path: string, mapPath: string | null, channel: Channel | null = null): Promise<AsyncIterable<ImportPart>> {
  const mapping = mapPath === null ? null : await readMappingFile(mapPath);
  const opened = await openImport(createReadStream(path, { highWaterMark: chunkBytes }), { columns: mapping, channel });
  if (opened.shape !== null) requireText(opened.shape);
  return opened.parts;
}

async function readMappingFile(path: string): Promise<ColumnMapping> {
  try {
    return readMapping(await stat(path).then(({ size }) => (size > mappingLimit ? '' : readFile(path, 'utf8'))));
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new ImportFileError(`the mapping file cannot be read (${String(error.code)})`);
    throw error;
  }
}
