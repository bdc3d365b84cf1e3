// The bench command: builds what is measured, then prints each figure with its target. `bench queries live` runs parts only.
import { build } from '../../server/bin/build.mjs';

build();
const { runBench } = await import('./run-bench.ts');
process.exitCode = await runBench(process.argv.slice(2));
