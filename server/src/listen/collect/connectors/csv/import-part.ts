import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';

/** Up to a thousand lines of a file, by channel and in their order, and what of them was refused; `line` counts from 1. */
export type ImportPart = {
  byChannel: [channel: Channel, lines: NeutralLine[]][];
  /** Edits, deletions and counts that name no channel, of posts not seen in the file: they go where the post is stored. */
  unplaced: NeutralLine[];
  /** The channel of the unplaced lines whose post nobody knows: the first of the file. */
  fallback: Channel;
  /** `excerpt` is the beginning of the line as it stands in the file. */
  rejected: { line: number; reason: string; excerpt: string }[];
};

const linesPerPart = 1_000;
/** Rough size of the text of a part, so that a thousand long articles do not pile up. */
const unitsPerPart = 4_000_000;
const rememberedUnits = 8_000_000;
/** What is kept of a refused line, for whoever mends the file. */
const excerptUnits = 500;

/** Gathers lines into parts; knows which channel a post of the file is of, for the lines that speak of it later. */
export class PartGatherer {
  private lines: { line: NeutralLine; channel: Channel | null; id: string }[] = [];
  private rejected: ImportPart['rejected'] = [];
  private units = 0;
  private firstChannel: Channel | null = null;
  /** Only posts that are not of the first channel: a file of one channel, however long, needs no memory. */
  private readonly channelsById = new Map<string, Channel>();
  private idUnits = 0;

  constructor(private readonly channel: Channel) {}

  get isFull(): boolean {
    return this.lines.length + this.rejected.length >= linesPerPart || this.units >= unitsPerPart;
  }

  /** `channel` null: that of the post `id`. `units` is how long the line is in the file. */
  add(line: NeutralLine, channel: Channel | null, id: string, units: number): void {
    this.lines.push({ line, channel, id });
    this.units += units;
    if (channel === null) return;
    this.firstChannel ??= channel;
    if (channel !== this.firstChannel && !this.channelsById.has(id)) this.remember(id, channel);
  }

  reject(line: number, reason: string, text: string | null): void {
    this.rejected.push({ line, reason: reason.replace(/\s+/g, ' ').toWellFormed(), excerpt: (text ?? '').slice(0, excerptUnits).toWellFormed() });
  }

  /** What was gathered since the last part; null where there is nothing. */
  take(): ImportPart | null {
    const { lines, rejected } = this;
    if (lines.length === 0 && rejected.length === 0) return null;
    [this.lines, this.rejected, this.units] = [[], [], 0];
    const inPart = new Map(lines.flatMap(({ channel, id }): [string, Channel][] => (channel === null ? [] : [[id, channel]])));
    const byChannel = new Map<Channel, NeutralLine[]>();
    const unplaced: NeutralLine[] = [];
    for (const { line, channel, id } of lines) {
      const own = channel ?? inPart.get(id) ?? this.channelsById.get(id);
      const together = own === undefined ? unplaced : byChannel.get(own) ?? [];
      together.push(line);
      if (own !== undefined) byChannel.set(own, together);
    }
    return { byChannel: [...byChannel], unplaced, fallback: this.firstChannel ?? this.channel, rejected };
  }

  /** The oldest are forgotten first. */
  private remember(id: string, channel: Channel): void {
    this.channelsById.set(id, channel);
    this.idUnits += id.length;
    for (const oldest of this.channelsById.keys()) {
      if (this.idUnits <= rememberedUnits) break;
      this.channelsById.delete(oldest);
      this.idUnits -= oldest.length;
    }
  }
}
