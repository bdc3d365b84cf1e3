import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ArchiveWriter } from '../backup/archive-writer.js';
import { BackupError, explainWriteError } from '../backup/backup-error.js';

/** Where an export goes: files written piece by piece, all in their place at the end or none at all. */
export type ExportTarget = {
  /** Begins the next file; the one before is complete then. */
  begin(name: string): Promise<void>;
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
};

/** A new folder, or an archive (`.tar`, `.tar.gz`, `.tar.zst`). */
export function openExportTarget(path: string): Promise<ExportTarget> {
  return /\.(tar|tgz|tar\.gz|tar\.zst)$/i.test(path) ? ArchiveTarget.open(path) : FolderTarget.open(path);
}

class FolderTarget implements ExportTarget {
  private handle: FileHandle | null = null;

  private constructor(
    private readonly folder: string,
    private readonly draft: string,
  ) {}

  static async open(folder: string): Promise<FolderTarget> {
    const draft = `${folder}.part`;
    try {
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { recursive: true, mode: 0o700 });
      // An empty folder may be taken; one with something in it stays as it is.
      await rename(draft, folder);
      await rename(folder, draft);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      const code = (error as { code?: string }).code;
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') throw new BackupError(`${folder} exists already; name a new folder.`, `${folder} はすでにあります。新しいフォルダを指定してください。`, { cause: error });
      throw explainWriteError(error, folder);
    }
    return new FolderTarget(folder, draft);
  }

  async begin(name: string): Promise<void> {
    await this.close();
    await this.guard(async () => {
      await mkdir(dirname(join(this.draft, name)), { recursive: true, mode: 0o700 });
      this.handle = await open(join(this.draft, name), 'wx', 0o600);
    });
  }

  async write(text: string): Promise<void> {
    await this.guard(async () => {
      await this.handle?.appendFile(text);
    });
  }

  async finish(): Promise<void> {
    await this.close();
    await this.guard(() => rename(this.draft, this.folder));
  }

  async discard(): Promise<void> {
    await this.handle?.close().catch(() => undefined);
    await rm(this.draft, { recursive: true, force: true });
  }

  private async close(): Promise<void> {
    await this.guard(async () => {
      await this.handle?.sync();
      await this.handle?.close();
      this.handle = null;
    });
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      throw explainWriteError(error, this.folder);
    });
  }
}

/** Entries of a tar state their size first, so long files come as numbered parts. */
const partChars = 8 * 1024 * 1024;

class ArchiveTarget implements ExportTarget {
  private name = '';
  private part = 0;
  private waiting: string[] = [];
  private size = 0;

  private constructor(private readonly writer: ArchiveWriter) {}

  static async open(path: string): Promise<ArchiveTarget> {
    return new ArchiveTarget(await ArchiveWriter.create(path));
  }

  async begin(name: string): Promise<void> {
    await this.flush(true);
    [this.name, this.part] = [name, 0];
  }

  async write(text: string): Promise<void> {
    this.waiting.push(text);
    this.size += text.length;
    if (this.size >= partChars) await this.flush(false);
  }

  async finish(): Promise<void> {
    await this.flush(true);
    await this.writer.finish();
  }

  discard(): Promise<void> {
    return this.writer.discard();
  }

  private async flush(isEnd: boolean): Promise<void> {
    if (this.name === '' || (this.waiting.length === 0 && !(isEnd && this.part === 0))) return;
    this.part += 1;
    const numbered = this.part === 1 ? this.name : this.name.replace(/(\.[a-z]+)$/, `.part${this.part}$1`);
    await this.writer.add(numbered, Buffer.from(this.waiting.join('')));
    [this.waiting, this.size] = [[], 0];
  }
}

