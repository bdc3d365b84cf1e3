import { Injectable } from '@nestjs/common';
import { channels, channelWords } from '@hinomi/shared/vocabulary/channel';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { Database } from '../../platform/database/database.js';

/** The import source of a channel; independent of the file's name, so that the same posts in another file add nothing. */
export const importSourceName = (channel: Channel): string => `取り込み(${channelWords[channel].ja})`;

const idOf = (line: NeutralLine): string => ('tombstone_of' in line ? line.tombstone_of : line.external_id);

/** Answers where lines of files belong that do not say it themselves. */
@Injectable()
export class ImportPlaceReader {
  constructor(private readonly database: Database) {}

  /**
   * Sorts lines that name no channel under the import source that holds the post they speak of; under `fallback` where
   * none or that one does. Files of deletions and counts say nothing but ids.
   */
  async findPlaces(lines: readonly NeutralLine[], fallback: Channel): Promise<[Channel, NeutralLine[]][]> {
    if (lines.length === 0) return [];
    const rows = await this.database.query<{ external_id: string; name: string }>(
      `select m.external_id, s.name from mention m join source s on s.id = m.source_id
       where s.name = any($1) and s.removed_at is null and m.external_id = any($2) order by s.id desc`,
      [channels.map(importSourceName), lines.map(idOf)]);
    const names = new Map(rows.map(({ external_id: id, name }) => [id, name]));
    for (const { external_id: id, name } of rows) if (name === importSourceName(fallback)) names.set(id, name);
    const places = new Map<Channel, NeutralLine[]>();
    for (const line of lines) {
      const channel = channels.find((one) => importSourceName(one) === names.get(idOf(line))) ?? fallback;
      const together = places.get(channel) ?? [];
      together.push(line);
      places.set(channel, together);
    }
    return [...places];
  }
}
