import { once } from 'node:events';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';

/** One file a command; loaded only when it is called, so that none pays for another's libraries. */
const commands: Record<string, () => Promise<Command>> = {
  normalise: async () => (await import('./normalise.js')).normaliseCommand,
  classify: async () => (await import('./classify.js')).classifyCommand,
  evaluate: async () => (await import('./evaluate.js')).evaluateCommand,
  train: async () => (await import('./train.js')).trainCommand,
  detect: async () => (await import('./detect.js')).detectCommand,
  replay: async () => (await import('./replay.js')).replayCommand,
  forecast: async () => (await import('./forecast.js')).forecastCommand,
  import: async () => (await import('./import.js')).importCommand,
  'reset-password': async () => (await import('./reset-password.js')).resetPasswordCommand,
  backup: async () => (await import('./backup.js')).backupCommand,
  restore: async () => (await import('./restore.js')).restoreCommand,
  export: async () => (await import('./export.js')).exportCommand,
  'erase-author': async () => (await import('./erase-author.js')).eraseAuthorCommand,
  'audit-verify': async () => (await import('./audit-verify.js')).auditVerifyCommand,
  'verify-deletions': async () => (await import('./verify-deletions.js')).verifyDeletionsCommand,
  'rotate-keys': async () => (await import('./rotate-keys.js')).rotateKeysCommand,
};

const message = (line: string): void => void process.stderr.write(`${line}\n`);

const io: CommandIo = {
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  stdin: process.stdin,
  async out(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  message,
};

async function usage(): Promise<void> {
  message('pnpm hinomi <command>');
  for (const load of Object.values(commands)) message(`  ${(await load()).usage}`);
}

/** Runs one command; answers the exit code: 0, or 1 with one clear line for what the caller must correct. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  // A reader that has seen enough (head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const load = commands[name];
  if (load === undefined) {
    if (name === '' || name === 'help' || name === '--help') {
      await usage();
      return name === '' ? 1 : 0;
    }
    message(`unknown command: ${name} (known: ${Object.keys(commands).join(', ')})`);
    return 1;
  }
  try {
    return await (await load()).run(rest, io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    message(error.message);
    return 1;
  }
}
