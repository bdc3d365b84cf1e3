import type { OpenTable } from '../platform/database/export/open-tables.js';

/** What the files of an export are, for whoever opens them without Hinomi. */
export function exportReadme(product: string, tables: readonly OpenTable[]): string {
  const list = tables.map(({ name, note, leftOut }) => `- \`tables/${name}.jsonl\`${note === null ? '' : `: ${note}`}${leftOut.length === 0 ? '' : ` (held back: ${leftOut.join(', ')})`}`).join('\n');
  return `# Hinomi ${product}: all data / 全データ

UTF-8, one JSON object a line, instants in ISO 8601. Field names and types of each table stand in \`schema.json\`.
文字コードは UTF-8、1行に1つの JSON です。各表の項目と型は \`schema.json\` にあります。

- \`mentions/source-N.jsonl\`: the posts of source N (its name is in \`tables/source.jsonl\`), one neutral mention a line; a post deleted at its source is a line with \`"line_kind":"tombstone"\`. \`pnpm hinomi import FILE --source NAME\` takes them back. Long files of an archive go on in \`….part2.jsonl\`.
- \`tables/measure_minute.csv\`: counts per topic and minute (UTC).
${list}

Not here, on purpose: passwords, tokens, keys and their hashes, sessions, the search index. パスワード、鍵、セッションなどは含みません。
`;
}
