import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportFileError } from './import-file-error.js';
import type { ImportPart } from './import-part.js';
import { readImportFile } from './read-import-file.js';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'import-file-')); });
afterAll(() => rm(folder, { recursive: true }));

async function write(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.txt`);
  await writeFile(path, content);
  return path;
}

async function readAll(content: string | Uint8Array, mapping: string | null = null): Promise<ImportPart[]> {
  const parts: ImportPart[] = [];
  for await (const part of await readImportFile(await write(content), mapping === null ? null : await write(mapping))) parts.push(part);
  return parts;
}
const textsOf = (parts: readonly ImportPart[]): unknown[] => parts.flatMap(({ byChannel }) => byChannel.flatMap(([, lines]) => lines.map((line) => ('text' in line ? line.text : line))));
const rejectedOf = (parts: readonly ImportPart[]): ImportPart['rejected'] => parts.flatMap(({ rejected }) => rejected);

describe('a file to import', () => {
  it('is NDJSON where its first sign is a brace, whatever stands before it', async () => {
    const parts = await readAll('\ufeff\n  {"external_id":"1","text":"甲"}\r\nbroken\n\n{"external_id":"2","text":"乙","source":"x"}');
    expect(parts).toMatchObject([{ byChannel: [['json', [{ text: '甲' }]], ['x', [{ text: '乙' }]]], rejected: [{ line: 3, reason: 'not JSON' }] }]);
  });

  it('comes in parts of at most a thousand lines, in their order', async () => {
    const parts = await readAll(`id,text\n${Array.from({ length: 2_500 }, (_unused, at) => `${at},本文${at}`).join('\n')}`);
    expect(parts.map(({ byChannel }) => byChannel[0]?.[1].length)).toEqual([1_000, 1_000, 500]);
    expect(textsOf(parts)).toEqual(Array.from({ length: 2_500 }, (_unused, at) => `本文${at}`));
  });

  it('tells rejected rows by their line and keeps the rows around them', async () => {
    const parts = await readAll('id,text,日時\n1,"甲\n二行",2026/11/21\n2,乙,いつか\n3,丙,2026/11/22,溢れ\nid,text,日時\n4,丁,\n5,"開いた');
    expect(textsOf(parts)).toEqual(['甲\n二行', '丁']);
    expect(rejectedOf(parts).map(({ line }) => line)).toEqual([4, 5, 8]);
  });

  it.each([
    ['the separator Excel asks for', 'sep=;\r\nid;本文\r\n1;甲\r\n2;乙\r\n'],
    ['the name of a report, its period and a blank line', '投稿一覧\n"期間: 2026/11/01, 2026/11/21"\n\nid,本文,日時\n1,甲,\n2,乙,\n'],
    ['as many columns as the table has', 'レポート,,\n作成日,2026/11/21,\n番号,本文,日時\n1,甲,\n2,乙,\n'],
  ])('may hold %s above its header', async (_name, content) => {
    expect(textsOf(await readAll(content))).toEqual(['甲', '乙']);
  });

  it('whose columns are named by a mapping is read from the line that holds those names', async () => {
    const parts = await readAll('題名\n\n番号,中身\n1,甲\n', '{"text":"中身"}');
    expect(textsOf(parts)).toEqual(['甲']);
    expect(rejectedOf(await readAll('見出し,,\n番号,中身,日時\n1,甲,いつか\n', '{"text":"中身"}')).map(({ line }) => line)).toEqual([3]);
  });

  it('without a column of text in its first line is not read from a line far below', async () => {
    await expect(readAll(`a,b\n${'1,2\n'.repeat(30)}id,text\n1,甲\n`)).rejects.toThrow('no column of text');
  });

  it('passes over a cell of 50 MB in bounded memory', async () => {
    const path = await write(`id,text\n1,甲\n2,"${'x'.repeat(50_000_000)}"\n3,丙\n`);
    const before = process.memoryUsage().rss;
    let most = before;
    const parts: ImportPart[] = [];
    for await (const part of await readImportFile(path, null)) {
      parts.push(part);
      most = Math.max(most, process.memoryUsage().rss);
    }
    expect(textsOf(parts)).toEqual(['甲', '丙']);
    expect(rejectedOf(parts)).toEqual([{ line: 3, reason: expect.stringContaining('longer than 10 million') as string, excerpt: '' }]);
    expect(most - before).toBeLessThan(200_000_000);
  });

  it('may have 10,000 columns of long names and bring nothing of the ones nobody asked for', async () => {
    const columns = Array.from({ length: 9_998 }, (_unused, at) => `とても長い列の名前その${at}`);
    const parts = await readAll(['id', '本文', ...columns].join(',') + `\n1,甲,${columns.map((_name, at) => at).join(',')}\n2,乙`);
    expect(textsOf(parts)).toEqual(['甲', '乙']);
    expect(JSON.stringify(parts).length).toBeLessThan(3_000);
  });

  it('of a channel that is stated for the whole file gives its lines to that channel', async () => {
    const parts: ImportPart[] = [];
    for await (const part of await readImportFile(await write('id,text\n1,甲\n'), null, 'x')) parts.push(part);
    expect(parts[0]?.byChannel[0]?.[0]).toBe('x');
  });

  it.each([
    ['is empty', '', null, 'empty'], ['holds only blank lines', '\ufeff\n \n', null, 'empty'], ['has no text', 'a,b\n1,2\n', null, 'no column of text'], ['is a JSON array', '[{"text":"a"}]', null, 'NDJSON'],
    ['is no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0]), null, 'save it as CSV'], ['is binary', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), null, 'neither CSV nor NDJSON'], ['is a page', '<!DOCTYPE html><p>a', null, 'HTML'], ['is NDJSON with a mapping', '{"a":1}', '{"text":"a"}', 'for CSV'],
    ['has a mapping that is no JSON', 'text\na', 'text=a', 'not JSON'], ['lacks a mapped column', 'text\na', '{"text":"中身"}', '中身'],
  ])('that %s is refused with one clear line', async (_name, content, mapping, reason) => {
    const attempt = readAll(content, mapping);
    await expect(attempt).rejects.toBeInstanceOf(ImportFileError);
    await expect(attempt).rejects.toThrow(reason);
  });

  it('that is not there, or is a folder, is refused before anything else happens', async () => {
    await expect(readImportFile(join(folder, 'missing.csv'), null)).rejects.toThrow('the file cannot be read (ENOENT)');
    await expect(readImportFile(folder, null)).rejects.toThrow('the file cannot be read (EISDIR)');
    await expect(readImportFile(await write('text\na'), join(folder, 'missing.json'))).rejects.toThrow('the mapping file cannot be read (ENOENT)');
  });
});
