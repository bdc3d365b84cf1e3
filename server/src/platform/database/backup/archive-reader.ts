import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Extract } from 'tar-stream';
import { BackupError, brokenFile } from './backup-error.js';
import { entryLimit, formatVersion, headerEntry, headerSchema, manifestEntry, manifestSchema, sealEntry, tableOfPart } from './backup-format.js';
import type { BackupHeader, BackupManifest } from './backup-format.js';

type Entry = Extract extends { [Symbol.asyncIterator](): AsyncIterator<infer One> } ? One : never;
type Found = { rows: number; bytes: number; hash: ReturnType<typeof createHash> };
export type CheckedBackup = { header: BackupHeader; manifest: BackupManifest };
/** What is done with the pieces of a file while it is read; called in the order of the file. */
export type ArchiveVisitor = { header?(header: BackupHeader): Promise<void>; part?(table: string, rows: Buffer): Promise<void> };

/** Reads a backup from its first to its last byte, holding every count and checksum against the manifest. Throws BackupError. */
export async function readArchive(file: string, visitor: ArchiveVisitor = {}): Promise<CheckedBackup> {
  const reading = new Reading(file, visitor);
  const entries = extract();
  const source = await openSource(file);
  const flow = pipeline([...source, entries as unknown as NodeJS.WritableStream]);
  flow.catch(() => undefined);
  let ofTaking: unknown = null;
  try {
    for await (const entry of entries) {
      const content = await readEntry(entry, file);
      await reading.take(entry.header.name, content).catch((error: unknown) => {
        ofTaking = error;
        throw error;
      });
    }
    await flow;
  } catch (error) {
    entries.destroy();
    await flow.catch(() => undefined);
    // What taking the rows threw (the database) is not the file's fault.
    if (ofTaking !== null || error instanceof BackupError) throw ofTaking ?? error;
    throw brokenFile(file, 'it is cut off or damaged', error);
  }
  return reading.finish();
}

async function openSource(file: string): Promise<[NodeJS.ReadableStream, NodeJS.ReadWriteStream]> {
  const start = await readStart(file);
  const input = createReadStream(file);
  if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return [input, createGunzip()];
  if (start.equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))) return [input, createZstdDecompress()];
  input.destroy();
  throw brokenFile(file, 'it is neither gzip nor zstd');
}

async function readStart(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new BackupError(`${file} cannot be read (${code}).`, `${file} を読み込めません（${code}）。`, { cause: error });
  }
}

async function readEntry(entry: Entry, file: string): Promise<Buffer> {
  if ((entry.header.size ?? 0) > entryLimit || entry.header.type !== 'file') throw brokenFile(file, 'it holds what no backup holds');
  const chunks: Buffer[] = [];
  for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const countRows = (text: Buffer): number => {
  let rows = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) rows += 1;
  return rows;
};

/** What was seen so far of one file. */
class Reading {
  private header: BackupHeader | null = null;
  private manifest: BackupManifest | null = null;
  private seal = '';
  private isSealed = false;
  private readonly sealHash = createHash('sha256');
  private readonly found = new Map<string, Found>();
  private readonly ended = new Set<string>();
  private current = '';

  constructor(
    private readonly file: string,
    private readonly visitor: ArchiveVisitor,
  ) {}

  async take(name: string, content: Buffer): Promise<void> {
    if (this.isSealed) throw brokenFile(this.file, 'something follows its end');
    const table = tableOfPart(name);
    if (table !== null) await this.takePart(table, content);
    else if (name === headerEntry && this.header === null) await this.takeHeader(content);
    else if (name === manifestEntry && this.manifest === null) this.takeManifest(content);
    else if (name === sealEntry && this.manifest !== null) this.takeSeal(content);
    else throw brokenFile(this.file, 'it holds what no backup holds');
  }

  finish(): CheckedBackup {
    if (this.header === null || this.manifest === null || !this.isSealed) throw brokenFile(this.file, 'its end is missing');
    if (this.seal !== this.sealHash.digest('hex')) throw brokenFile(this.file, 'its manifest was changed');
    this.checkTables(this.header, this.manifest);
    return { header: this.header, manifest: this.manifest };
  }

  private checkTables(header: BackupHeader, manifest: BackupManifest): void {
    const listed = new Set(manifest.tables.map((table) => table.name));
    const expected = header.tables.map((table) => table.name);
    if (expected.length !== listed.size || [...expected, ...this.found.keys()].some((one) => !listed.has(one))) throw brokenFile(this.file, 'its tables are not those of its manifest');
    for (const { name, rows, bytes, sha256 } of manifest.tables) {
      const found = this.found.get(name) ?? { rows: 0, bytes: 0, hash: createHash('sha256') };
      if (found.rows !== rows || found.bytes !== bytes || found.hash.digest('hex') !== sha256) throw brokenFile(this.file, `the rows of ${name} do not fit their checksum`);
    }
  }

  private async takeHeader(content: Buffer): Promise<void> {
    const json = parse(content);
    const version = typeof json === 'object' && json !== null && 'version' in json ? Number(json.version) : 0;
    if (version > formatVersion) {
      throw new BackupError(
        `${this.file} has format ${version}; this Hinomi reads up to ${formatVersion}. Use a newer Hinomi. Nothing was changed.`,
        `${this.file} の形式は ${version} です。このHinomiは ${formatVersion} まで対応しています。新しいHinomiを使ってください。何も変更していません。`);
    }
    const checked = headerSchema.safeParse(json);
    if (!checked.success) throw brokenFile(this.file, 'it is of another program');
    this.header = checked.data;
    this.sealHash.update(content);
    await this.visitor.header?.(checked.data);
  }

  private async takePart(table: string, content: Buffer): Promise<void> {
    if (this.header === null || this.manifest !== null || this.ended.has(table)) throw brokenFile(this.file, 'its parts are not in their order');
    if (this.current !== table) {
      if (this.current !== '') this.ended.add(this.current);
      this.current = table;
    }
    const found = this.found.get(table) ?? { rows: 0, bytes: 0, hash: createHash('sha256') };
    found.rows += countRows(content);
    found.bytes += content.length;
    found.hash.update(content);
    this.found.set(table, found);
    await this.visitor.part?.(table, content);
  }

  private takeManifest(content: Buffer): void {
    const checked = manifestSchema.safeParse(parse(content));
    if (this.header === null || !checked.success) throw brokenFile(this.file, 'its manifest cannot be read');
    this.manifest = checked.data;
    this.sealHash.update(content);
  }

  private takeSeal(content: Buffer): void {
    this.seal = content.toString('utf8').trim();
    this.isSealed = true;
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return null;
  }
}
