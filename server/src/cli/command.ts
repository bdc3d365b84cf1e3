/** Where a command reads and writes; standard output carries data only, messages go to standard error. */
export type CommandIo = {
  /** The folder the caller stood in; relative paths count from it. */
  readonly folder: string;
  readonly stdin: NodeJS.ReadableStream;
  /** Resolves once the reader has room again, so that large outputs do not pile up in memory. */
  out(text: string): Promise<void>;
  message(line: string): void;
};

/** Thrown for what ends a command with exit code 1 and one clear line. */
export class CommandError extends Error {}

/** One command of `pnpm hinomi`. `run` answers the exit code. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
};
