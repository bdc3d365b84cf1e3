import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null;

/** Excel takes a file for UTF-8 only with this mark in front. */
export const csvMark = '\uFEFF';

/** What a spreadsheet may take for a formula: the four signs in any width, tab, CR or LF in front, behind white space too. */
const formulaStart = /^(?:[\s\u00A0\u3000\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

/** Text of outsiders must stay text in a spreadsheet: an apostrophe in front of whatever could run (OWASP, CSV injection). */
export const defuseCell = (cell: CsvCell): string => (typeof cell === 'string' ? (formulaStart.test(cell) ? `'${cell}` : cell) : cell === null ? '' : String(cell));

/** Rows as RFC 4180 text with CRLF; every text cell is quoted, so that no separator or line break leaves it. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(rows.map((row) => row.map(defuseCell)), { quoted_string: true, record_delimiter: 'windows' });
}
