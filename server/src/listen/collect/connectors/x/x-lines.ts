import type { NeutralLine, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { listAt, textsOf } from '@hinomi/shared/text/loose-json';

/**
 * Lines as the next room takes them. X gives an edited post a new id: only its newest text may be kept, so the older
 * ids are taken away, also those of texts that are older themselves.
 */
export function withSuperseded(lines: readonly NeutralLine[], at: string): NeutralLine[] {
  return lines.flatMap((line): NeutralLine[] => {
    if ('line_kind' in line) return [line];
    const history = textsOf(listAt(line.extra, 'edit_history'));
    const newest = history.at(-1);
    if (newest === undefined) return [line];
    const gone = history.filter((id) => id !== newest).map((id): NeutralTombstone => ({ line_kind: 'tombstone', tombstone_of: id, at, reason: 'edited' }));
    return newest === line.external_id ? [...gone, line] : gone;
  });
}
