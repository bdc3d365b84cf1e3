import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file that breaks one rule: what it says, and what else must stand for it to be followed. */
export type Plant = { readonly rule: string; readonly file: string; readonly code: string; readonly beside?: Readonly<Record<string, string>> };

const packages = ['typeorm', 'pg', 'recharts', 'zod', '@nestjs/typeorm'];

/** A small tree of its own below the folder for temporary files, with the same places as the project. */
export class PlantedTree {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'hinomi-planted-')));

  constructor() {
    for (const name of packages) {
      this.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }));
      this.write(`node_modules/${name}/index.js`, 'export const given = 1;\n');
    }
    this.write('shared/package.json', JSON.stringify({ name: '@hinomi/shared', version: '1.0.0', type: 'module', exports: { './vocabulary/*': './src/vocabulary/*.ts' } }));
    this.write('shared/src/vocabulary/given.ts', 'export const given = 1;\n');
    mkdirSync(join(this.root, 'node_modules/@hinomi'), { recursive: true });
    symlinkSync('../../shared', join(this.root, 'node_modules/@hinomi/shared'));
  }

  /** Writes the breach, and an innocent file for each relative import that leads nowhere yet. */
  plant({ file, code, beside = {} }: Plant): void {
    this.write(file, `${code}\n`);
    for (const [name, text] of Object.entries(beside)) this.write(name, `${text}\n`);
    for (const [, target] of code.matchAll(/from '(\.[^']+)'/g)) {
      const name = join(dirname(file), target ?? '').replace(/\.js$/, '.ts');
      if (!existsSync(join(this.root, name))) this.write(name, 'export const given = 1;\nexport type Given = number;\n');
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private write(name: string, text: string): void {
    mkdirSync(join(this.root, dirname(name)), { recursive: true });
    writeFileSync(join(this.root, name), text);
  }
}
