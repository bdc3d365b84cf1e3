import { Injectable } from '@nestjs/common';
import { Log } from '../../platform/log/log.js';
import { recountersOf } from './connectors.js';
import { ConnectorError } from './connectors/connector.js';
import type { CountsReader } from './connectors/connector.js';
import { EngagementDueStore } from './engagement-due.store.js';
import type { CountedSource, DuePost } from './engagement-due.store.js';
import type { Intake } from './intake.js';
import { ReadSurroundings } from './read-surroundings.js';

/** Calls for one source in one run; the rest waits for the next run, what matters most first. */
const callsARun = 5;
const longestReadMs = 30_000;

/**
 * Asks again for the counts of posts that matter (young, of risk, of reach), on a falling schedule and within what the
 * source may be used. What comes is taken in as any other line: counts as points in time, edits, deletions.
 */
@Injectable()
export class EngagementService {
  constructor(
    private readonly due: EngagementDueStore,
    private readonly around: ReadSurroundings,
    private readonly log: Log,
  ) {}

  /** One round over all sources that can be asked again. A source that fails is asked at the next round and holds no other up. */
  async recountDue(intake: Intake, signal: AbortSignal = AbortSignal.timeout(longestReadMs)): Promise<void> {
    const readers = recountersOf();
    const nowMs = this.around.clock.now();
    await this.due.enrol([...readers.keys()], nowMs);
    for (const source of await this.due.sources([...readers.keys()], nowMs)) {
      const reader = readers.get(source.channel);
      if (reader !== undefined) await this.recount({ source, reader, intake }, signal);
    }
  }

  private async recount({ source, reader, intake }: { source: CountedSource; reader: CountsReader; intake: Intake }, signal: AbortSignal): Promise<void> {
    const posts = await this.due.due(source.sourceId, this.around.clock.now(), reader.batch * callsARun);
    await this.due.advance(posts.filter(({ matters }) => !matters));
    const asked = posts.filter(({ matters }) => matters);
    try {
      const input = await this.around.open({ source, config: source.config, signal });
      for (let at = 0; at < asked.length; at += reader.batch) {
        const batch: DuePost[] = asked.slice(at, at + reader.batch);
        const lines = await reader.read({ ...input, posts: batch, nowMs: this.around.clock.now() });
        await intake.accept({ sourceId: source.sourceId, lines, keepsOnlyMatches: false, position: null });
        await this.due.advance(batch);
      }
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      this.log.warn('counts could not be asked for again', { sourceId: source.sourceId, code: error.code });
    }
  }
}
