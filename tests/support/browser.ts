import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

type FoundBrowser = { path: string; libraries: string | null };
const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Root cannot use the sandbox; the rest keeps the browser from calling home, which a closed network refuses many at a time. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findSystemBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  for (const name of systemNames) for (const folder of folders) if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
  return null;
}

/** Unpacks the browser of the package, with the libraries a bare machine lacks, once a version below the temporary folder. */
function unpackPackagedBrowser(): FoundBrowser {
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `hinomi-chromium-${version}-${process.getuid?.() ?? 0}`);
  const path = join(folder, 'chromium');
  if (!existsSync(join(folder, 'ready'))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, brotliDecompressSync(readFileSync(join(root, 'bin/chromium.br'))), { mode: 0o755 });
    for (const name of ['al2023', 'swiftshader', 'fonts']) {
      const archive = join(folder, `${name}.tar`);
      writeFileSync(archive, brotliDecompressSync(readFileSync(join(root, `bin/${name}.tar.br`))));
      const target = name === 'swiftshader' ? folder : join(folder, name);
      mkdirSync(target, { recursive: true });
      execFileSync('tar', ['-xf', archive, '-C', target]);
    }
    writeFileSync(join(folder, 'ready'), '');
  }
  return { path, libraries: join(folder, 'al2023', 'lib') };
}

/** CHROMIUM_PATH, else a browser of the machine, else the packaged one; throws where none can be had. */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named === 'package' ? unpackPackagedBrowser() : { path: named, libraries: null };
  const system = findSystemBrowser();
  return system === null ? unpackPackagedBrowser() : { path: system, libraries: null };
}

/** Starts the browser with an empty profile. */
export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = findBrowser();
  const home = mkdtempSync(join(tmpdir(), 'hinomi-browser-'));
  const environment = { ...process.env, HOME: home, ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) } as Record<string, string>;
  return chromium.launch({ executablePath: path, headless: true, args: flags, env: environment });
}
