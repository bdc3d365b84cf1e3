import { open, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { explainWriteError } from './backup-error.js';

const compressorOf = (file: string): NodeJS.ReadWriteStream => (/\.(gz|tgz)$/i.test(file)
  ? createGzip({ level: 6 })
  : createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } }));

/**
 * Writes a compressed tar (gzip where the name ends in .gz or .tgz, zstd else, none for .tar) beside its place and moves it there once it is
 * whole and on the disk. Only its owner may read it: it holds what the installation knows of persons.
 */
export class ArchiveWriter {
  private readonly pack: Pack = pack();
  private readonly written: Promise<void>;

  private constructor(
    private readonly file: string,
    private readonly part: string,
    handle: FileHandle,
    private readonly inode: number,
  ) {
    // Flushed to the disk before it is closed.
    const target = handle.createWriteStream({ flush: true });
    this.written = /\.tar$/i.test(file) ? pipeline(this.pack, target) : pipeline(this.pack, compressorOf(file), target);
    // Told by the next add or finish.
    this.written.catch(() => undefined);
  }

  /** Begins `FILE.part`; one left by a run that was killed is replaced. Throws BackupError where the folder cannot be written. */
  static async create(file: string): Promise<ArchiveWriter> {
    const part = `${file}.part`;
    try {
      await rm(part, { force: true });
      const handle = await open(part, 'wx', 0o600);
      return new ArchiveWriter(file, part, handle, (await handle.stat()).ino);
    } catch (error) {
      throw explainWriteError(error, file);
    }
  }

  /** Adds one entry; resolves once the writer has room for the next. */
  async add(name: string, content: Buffer): Promise<void> {
    const added = new Promise<void>((resolve, reject) => {
      const entry = this.pack.entry({ name, size: content.length, mode: 0o600, mtime: new Date(0) }, (error) => (error === null || error === undefined ? resolve() : reject(error)));
      entry.on('error', reject);
      entry.end(content);
    });
    added.catch(() => undefined);
    try {
      await Promise.race([added, this.written.then(() => added)]);
    } catch (error) {
      // The first cause is the file's, not that of the entry which was cut off by it.
      throw explainWriteError(await this.written.then(() => error, (cause: unknown) => cause), this.file);
    }
  }

  /** Puts the whole file into its place; answers its size in bytes. */
  async finish(): Promise<number> {
    try {
      this.pack.finalize();
      await this.written;
      const { ino, size } = await stat(this.part);
      if (ino !== this.inode) throw new Error(`${this.part} was replaced by another run`);
      await rename(this.part, this.file);
      await syncFolder(dirname(this.file));
      return size;
    } catch (error) {
      throw explainWriteError(error, this.file);
    }
  }

  /** Takes back what was written so far. */
  async discard(): Promise<void> {
    this.pack.destroy();
    await this.written.catch(() => undefined);
    await rm(this.part, { force: true });
  }
}

/** The new name itself must outlive a power cut; some file systems cannot be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
