import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { ImportPart } from '../collect/import-file.reader.js';
import { Database } from '../../platform/database/database.js';
import { SourceService } from '../source/source.service.js';
import { ImportPlaceReader, importSourceName } from './import-place.reader.js';

/** Lines of a part that go to one source, in their order. */
export type PartBatch = { sourceId: number; sourceName: string; lines: NeutralLine[] };

/** Sorts the lines of a file under the sources that imports go to, which are made when they are missing. */
@Injectable()
export class ImportPartService {
  private readonly sourceIds = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly sources: SourceService,
    private readonly places: ImportPlaceReader,
  ) {}

  /** The batches of a part, in an order that is the same at every reading. `sourceName` null: one source for each channel. */
  async batchesOf({ byChannel, unplaced, fallback }: ImportPart, sourceName: string | null): Promise<PartBatch[]> {
    // Asked part by part: the posts may have come with the part before. One named source holds them all.
    const later: typeof byChannel = sourceName === null ? await this.places.findPlaces(unplaced, fallback) : [[fallback, unplaced]];
    const batches: PartBatch[] = [];
    for (const [channel, lines] of [...byChannel, ...later]) {
      if (lines.length === 0) continue;
      const name = sourceName ?? importSourceName(channel);
      batches.push({ sourceId: await this.sourceIdOf(name, channel), sourceName: name, lines });
    }
    return batches;
  }

  private async sourceIdOf(name: string, channel: Channel): Promise<number> {
    const known = this.sourceIds.get(name);
    if (known !== undefined && (await this.database.query('select 1 from source where id = $1 and removed_at is null', [known])).length > 0) return known;
    const id = await this.database.transact((tx) => this.sources.ensureImportSource(tx, name, channel));
    this.sourceIds.set(name, id);
    return id;
  }
}
