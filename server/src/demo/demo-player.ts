import { Inject, Injectable } from '@nestjs/common';
import { IngestService } from '../listen/ingest/ingest.service.js';
import { TurnLost } from '../listen/source/source-turn.service.js';
import { Log } from '../platform/log/log.js';
import { DemoClock } from './demo-clock.js';
import { DemoReader } from './demo.reader.js';
import type { FedSource } from './demo.reader.js';
import { DemoStages } from './demo-stages.js';
import { placeKeys } from './domain/scenario.js';
import type { PlaceKey } from './domain/scenario.js';
import type { Scheduled } from './domain/schedule.js';
import { demoPosts } from './demo-posts.js';
import { sourceNames } from './data/company.js';

const linesAtOnce = 300;
/** While the demo runs fast ahead, levels of topics with new posts are looked at this often, those of all topics at each sweep. */
const stepMs = 10 * 60_000;

/** Feeds what people have posted by the demo's clock into the product, as a connector would. */
@Injectable()
export class DemoPlayer {
  private readonly posts = demoPosts();
  private fedMs = 0;

  constructor(
    @Inject(DemoClock) private readonly clock: DemoClock,
    private readonly ingest: IngestService,
    private readonly reader: DemoReader,
    private readonly stages: DemoStages,
    private readonly log: Log,
  ) {}

  /** The four weeks before the day, all at once. */
  async feedHistory(): Promise<void> {
    this.fedMs = this.clock.startMs - 1;
    const past = this.posts.filter(({ offsetMs }) => offsetMs < 0);
    for (let at = 0; at < past.length; at += linesAtOnce) await this.store(past.slice(at, at + linesAtOnce));
    await this.stages.settle();
    await this.stages.sweep();
  }

  /** Posts that are due by now; also tells each source that it was heard. */
  async feedDue(): Promise<void> {
    const nowMs = this.clock.now();
    const from = this.fedMs - this.clock.startMs;
    const to = nowMs - this.clock.startMs;
    await this.store(this.posts.filter(({ offsetMs }) => offsetMs > from && offsetMs <= to));
    this.fedMs = nowMs;
  }

  /** Runs the day ahead in steps until this moment, each with its own look at the levels. */
  async fastForward(targetMs: number): Promise<void> {
    while (this.clock.now() < targetMs) {
      const nowMs = this.clock.now();
      this.clock.setTo(Math.min(targetMs, nowMs + stepMs));
      await this.feedDue();
      await this.stages.settle();
      await this.stages.sweep();
    }
  }

  private async store(posts: readonly Scheduled[]): Promise<void> {
    const sources = await this.reader.sources();
    for (const place of placeKeys) {
      const source = sources.get(sourceNames[place]);
      if (source !== undefined) await this.storeAt(source, place, posts.filter((post) => post.place === place));
    }
  }

  private async storeAt(source: FedSource, place: PlaceKey, posts: readonly Scheduled[]): Promise<void> {
    const lines = posts.map(({ offsetMs, mention }) => ({ ...mention, posted_at: new Date(this.clock.startMs + offsetMs).toISOString() }));
    try {
      await this.ingest.accept({ sourceId: source.id, lines, keepsOnlyMatches: false, position: { cursorVersion: source.cursorVersion, cursor: null } });
    } catch (error) {
      // A visitor has just changed or removed the source.
      if (!(error instanceof TurnLost)) throw error;
      this.log.info('a source of the demo was changed meanwhile', { place });
    }
  }
}
