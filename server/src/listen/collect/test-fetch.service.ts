import { Injectable } from '@nestjs/common';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { SourceConfig, TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { Clock } from '../../platform/clock/clock.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import { connectors } from './connectors.js';
import type { PollConnector, StreamConnector } from './connectors/connector.js';
import { toFailure } from './failure.js';

const sampleSize = 10;
const listenMs = 6_000;
const textLength = 400;

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line) && line.repost_of === null;
const toItem = (mention: NeutralMention): TestFetchAnswer['items'][number] => ({
  title: mention.title, text: mention.text.slice(0, textLength), url: mention.url, postedAt: mention.posted_at, author: mention.author_name ?? mention.author_handle ?? mention.author_id,
});

/** Looks once at a source that is not stored yet, so that the person who adds it sees what it brings. */
@Injectable()
export class TestFetchService {
  constructor(
    private readonly outgoing: OutgoingClient,
    private readonly clock: Clock,
  ) {}

  /** Never throws for what the source does wrong: that is the answer. */
  async look({ channel, ...config }: SourceConfig): Promise<TestFetchAnswer> {
    const connector = connectors[channel];
    try {
      return connector.mode === 'poll' ? await this.fetchOnce(connector, config) : await this.listenBriefly(connector, config);
    } catch (error) {
      const { code, detail } = toFailure(error);
      return { ok: false, title: null, encoding: null, total: 0, error: { code, detail }, items: [] };
    }
  }

  private async fetchOnce(connector: PollConnector, config: Record<string, unknown>): Promise<TestFetchAnswer> {
    const result = await connector.fetch({ config, cursor: null, outgoing: this.outgoing, nowMs: this.clock.now(), signal: AbortSignal.timeout(20_000) });
    const mentions = result.lines.filter(isMention);
    return { ok: true, title: result.title, encoding: result.encoding, total: mentions.length, error: result.problem, items: mentions.slice(0, sampleSize).map(toItem) };
  }

  private async listenBriefly(connector: StreamConnector, config: Record<string, unknown>): Promise<TestFetchAnswer> {
    const enough = new AbortController();
    const mentions: NeutralMention[] = [];
    await connector.run({
      config, cursor: null, outgoing: this.outgoing, signal: AbortSignal.any([enough.signal, AbortSignal.timeout(listenMs)]), now: () => this.clock.now(),
      onBatch: (lines) => {
        mentions.push(...lines.filter(isMention));
        if (mentions.length >= sampleSize) enough.abort();
        return Promise.resolve();
      },
      onAlive: () => undefined, onProblem: () => undefined,
    });
    return { ok: true, title: null, encoding: null, total: mentions.length, error: null, items: mentions.slice(0, sampleSize).map(toItem) };
  }
}
