/**
 * Why no database could be used, in words for the terminal: one English line and its Japanese
 * counterpart. Never holds a password.
 */
export class DatabaseStartError extends Error {
  override readonly name: string = 'DatabaseStartError';

  constructor(english: string, japanese: string, options?: ErrorOptions) {
    super(`${english}\n${japanese}`, options);
  }
}

/** Another living Hinomi server works on the same data folder. */
export class DataFolderInUseError extends DatabaseStartError {
  override readonly name = 'DataFolderInUseError';

  constructor(dataDir: string, pid: number) {
    super(
      `Another Hinomi server (process ${pid}) is using the data folder ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
      `データフォルダ ${dataDir} は別の Hinomi サーバー（プロセス ${pid}）が使用中です。先に停止するか、DATA_DIR に別のフォルダを指定してください。`,
    );
  }
}

/** Errors of the file system in the words a terminal user can act on; other errors pass through. */
export function explainFolderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DatabaseStartError(
      `No space is left for the data folder ${folder}.`,
      `データフォルダ ${folder} の空き容量が足りません。`,
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new DatabaseStartError(
      `The data folder ${folder} cannot be written (${code}). Correct its owner, or set DATA_DIR to another folder.`,
      `データフォルダ ${folder} に書き込めません（${code}）。所有者を直すか、DATA_DIR に別のフォルダを指定してください。`,
      { cause: error },
    );
  }
  return error;
}
