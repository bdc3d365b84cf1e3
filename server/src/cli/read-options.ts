import { parseArgs } from 'node:util';
import { CommandError } from './command.js';

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>;
export type Options = { text(name: string): string | null; has(name: string): boolean };

/** Reads `--name value` and `--flag` options of a command that takes no other arguments; anything else ends it with its usage. */
export function readOptions(args: readonly string[], kinds: Kinds, usage: string): Options {
  try {
    const { values } = parseArgs({ args: [...args], options: Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }])) });
    const of = (name: string): unknown => (values as Record<string, unknown>)[name];
    return {
      text: (name) => {
        const value = of(name);
        return typeof value === 'string' && value.trim() !== '' ? value : null;
      },
      has: (name) => of(name) === true,
    };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message.split('\n', 1)[0]! : String(error)}\nusage: ${usage}`);
  }
}
