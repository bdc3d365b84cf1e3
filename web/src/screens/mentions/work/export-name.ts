/** Name of the file, with the day in Japan: `投稿_2026-11-21.csv`. */
export function exportName(title: string, now: number): string {
  return `${title}_${new Date(now + 9 * 3_600_000).toISOString().slice(0, 10)}.csv`;
}

/** How many rows a CSV has below its head line; line breaks inside quotes do not count. */
export function countRows(csv: string): number {
  let isQuoted = false;
  let rows = 0;
  let isFilled = false;
  for (const sign of csv) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n' && !isQuoted) {
      rows += 1;
      isFilled = false;
    } else if (sign !== '\r') isFilled = true;
  }
  return Math.max(0, rows + (isFilled ? 1 : 0) - 1);
}
