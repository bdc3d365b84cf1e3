// `pnpm hinomi <command>`: builds the server where needed, then runs the command line.
import { build } from './build.mjs';

build(['server']);
const { runCli } = await import('../dist/cli/run-cli.js');
process.exitCode = await runCli(process.argv.slice(2));
