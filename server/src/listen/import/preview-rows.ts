import type { ImportPlan } from '@hinomi/shared/contracts/import';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { parseRecords, readJsonLine, readRow } from '../collect/import-file.reader.js';
import type { OpenedImport } from '../collect/import-file.reader.js';

const shownRows = 20;
const shownUnits = 300;

/** A line of the beginning of a file; `cells` is null where it cannot be cut into cells, or has none. */
export type SampleLine = { line: number; text: string; cells: readonly string[] | null; reason: string | null };

/** The first lines of an opened file that are not blank. */
export async function readSamples({ records, shape }: OpenedImport): Promise<SampleLine[]> {
  const lines: SampleLine[] = [];
  for await (const some of records) {
    const wanted = some.slice(0, shownRows - lines.length);
    const parsed = shape === null ? [] : parseRecords(wanted, shape.delimiter);
    for (const [at, { line, text }] of wanted.entries()) {
      const one = parsed[at];
      lines.push({ line, text: text ?? '', cells: one !== undefined && 'cells' in one ? one.cells : null, reason: one !== undefined && 'reason' in one ? one.reason : text === null ? 'the line is longer than 10 million characters' : null });
    }
    if (lines.length >= shownRows) break;
  }
  return lines;
}

type Read = { mention: NeutralLine } | { reason: string } | null;

/** The lines as they would be stored, each with what is wrong with it. */
export function previewRows(lines: readonly SampleLine[], { shape, form }: OpenedImport): ImportPlan['rows'] {
  return lines.flatMap((one) => {
    const read: Read = one.reason !== null ? { reason: one.reason } : form === 'ndjson' ? readJson(one.text) : shape === null || one.cells === null ? null : readRow(one.cells, shape.plan, 'csv');
    if (read === null) return [];
    return [{ line: one.line, problem: 'reason' in read ? read.reason : null, excerpt: one.text.slice(0, shownUnits).toWellFormed(), mention: 'reason' in read ? null : show(read.mention) }];
  });
}

function readJson(text: string): Read {
  const read = readJsonLine(text, 'json');
  return 'reason' in read ? read : { mention: read.line };
}

type Shown = NonNullable<ImportPlan['rows'][number]['mention']>;

/** What of a line a preview shows; changes of known posts show what they hold. */
function show(line: NeutralLine): Shown {
  const held = line as Partial<Record<string, unknown>>;
  const text = (name: string): string | null => (typeof held[name] === 'string' ? (held[name] as string).slice(0, shownUnits).toWellFormed() : null);
  return {
    channel: 'line_kind' in line ? null : (line as { source: Channel }).source, text: text('text') ?? text('reason') ?? '', title: text('title'),
    author: text('author_handle') ?? text('author_name') ?? text('author_id'), postedAt: text('posted_at') ?? text('at'), url: text('url'),
  };
}
