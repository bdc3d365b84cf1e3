import { Injectable } from '@nestjs/common';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { SourceConfig, TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { hostsOf, missingSecrets } from '@hinomi/shared/sources/source-kind';
import { SourceReader } from '../source/source.reader.js';
import { SourceSecretReader } from '../source/source-secret.reader.js';
import type { Secrets } from '../source/source-secret.reader.js';
import { pollerOf, streamerOf } from './connectors.js';
import { ConnectorError } from './connectors/connector.js';
import type { PollConnector, StreamConnector } from './connectors/connector.js';
import { toFailure } from './failure.js';
import { ReadSurroundings } from './read-surroundings.js';

const sampleSize = 10;
const listenMs = 6_000;
const textLength = 400;

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line) && line.repost_of === null;
const toItem = (mention: NeutralMention): TestFetchAnswer['items'][number] => ({
  title: mention.title, text: mention.text.slice(0, textLength), url: mention.url, postedAt: mention.posted_at, author: mention.author_name ?? mention.author_handle ?? mention.author_id,
});

/** Settings that are tried; credentials that were typed, and the source whose kept ones stand in for the rest. */
export type Trial = { config: SourceConfig; secrets: Secrets; sourceId?: number | undefined };

/** Looks once at a source that is not stored yet, so that the person who adds it sees what it brings. */
@Injectable()
export class TestFetchService {
  constructor(
    private readonly around: ReadSurroundings,
    private readonly sources: SourceReader,
    private readonly kept: SourceSecretReader,
  ) {}

  /** Never throws for what the source does wrong: that is the answer. */
  async look(trial: Trial): Promise<TestFetchAnswer> {
    const { channel, ...config } = trial.config;
    try {
      const secrets = await this.gatherSecrets(trial);
      if (missingSecrets(sourceKinds[channel], config, Object.keys(secrets)).length > 0) throw new ConnectorError('credentials_missing');
      return sourceKinds[channel].modeOf(config) === 'poll'
        ? await this.fetchOnce(pollerOf(channel), config, secrets)
        : await this.listenBriefly(streamerOf(channel), config, secrets);
    } catch (error) {
      const { code, detail } = toFailure(error);
      return { ok: false, title: null, encoding: null, total: 0, error: { code, detail }, items: [] };
    }
  }

  /** What was typed, over what is kept for the same host: kept credentials never go anywhere else. */
  private async gatherSecrets({ config: { channel, ...config }, secrets, sourceId }: Trial): Promise<Secrets> {
    const typed = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const stored = sourceId === undefined ? null : await this.sources.find(sourceId);
    const kind = sourceKinds[channel];
    if (stored === null || stored.channel !== channel || hostsOf(kind, stored.config) !== hostsOf(kind, config)) return typed;
    return { ...(await this.kept.open(stored.id)), ...typed };
  }

  private async fetchOnce(connector: PollConnector, config: Record<string, unknown>, secrets: Secrets): Promise<TestFetchAnswer> {
    const input = await this.around.open({ source: null, config, secrets, signal: AbortSignal.timeout(20_000) });
    const result = await connector.fetch({ ...input, cursor: null, nowMs: this.around.clock.now() });
    const mentions = result.lines.filter(isMention);
    return { ok: true, title: result.title, encoding: result.encoding, mapping: result.mapping, total: mentions.length, error: result.problem, items: mentions.slice(0, sampleSize).map(toItem) };
  }

  private async listenBriefly(connector: StreamConnector, config: Record<string, unknown>, secrets: Secrets): Promise<TestFetchAnswer> {
    const enough = new AbortController();
    const mentions: NeutralMention[] = [];
    const input = await this.around.open({ source: null, config, secrets, signal: AbortSignal.any([enough.signal, AbortSignal.timeout(listenMs)]) });
    await connector.run({
      ...input, cursor: null, now: () => this.around.clock.now(),
      onBatch: (lines) => {
        mentions.push(...lines.filter(isMention));
        if (mentions.length >= sampleSize) enough.abort();
        return Promise.resolve();
      },
      onAlive: () => undefined, onProblem: () => undefined, onGap: () => undefined,
    });
    return { ok: true, title: null, encoding: null, total: mentions.length, error: null, items: mentions.slice(0, sampleSize).map(toItem) };
  }
}
