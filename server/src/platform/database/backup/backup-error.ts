/** Why a backup could not be made or put back, in words for the terminal: one English line and its Japanese counterpart. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(english: string, japanese: string, options?: ErrorOptions) {
    super(`${english}\n${japanese}`, options);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** What went wrong while a file was written, in words; other errors pass through. */
export function explainWriteError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new BackupError(
      `No space is left for ${file} (${code}). Nothing was written; an older file of this name is untouched.`,
      `${file} を書き込む空き容量がありません（${code}）。途中のファイルは削除しました。同名の古いファイルはそのままです。`, { cause: error });
  }
  if (code.startsWith('E') && error instanceof Error && 'syscall' in error) {
    return new BackupError(
      `${file} cannot be written (${code}). Nothing was written; an older file of this name is untouched.`,
      `${file} に書き込めません（${code}）。途中のファイルは削除しました。同名の古いファイルはそのままです。`, { cause: error });
  }
  return error;
}

/** A file that is no whole backup. */
export const brokenFile = (file: string, reason: string, cause?: unknown): BackupError => new BackupError(
  `${file} is not a whole Hinomi backup: ${reason}. Nothing was changed.`,
  `${file} は完全なHinomiのバックアップではありません（${reason}）。何も変更していません。`, { cause });
