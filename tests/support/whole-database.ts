import type { TestApp } from './app.ts';

/** Every table of the database as text, a row a line: what a thief of the disk would read. */
export async function dumpAll({ database }: Pick<TestApp, 'database'>): Promise<string> {
  let text = '';
  for (const { name } of await database.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)) {
    for (const { row } of await database.query<{ row: string }>(`select t::text as row from "${name}" t`)) text += `${name}: ${row}\n`;
  }
  return text;
}

/** Lines of a text that hold one of the strings. */
export const linesWith = (text: string, strings: readonly string[]): string[] => text.split('\n').filter((line) => strings.some((one) => line.includes(one)));
