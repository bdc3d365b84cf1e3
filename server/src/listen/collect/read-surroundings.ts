import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import { SealBroken } from '../../platform/secret/secret-box.js';
import { SourceMeterService } from '../source/source-meter.service.js';
import { SourceSecretReader } from '../source/source-secret.reader.js';
import type { Secrets } from '../source/source-secret.reader.js';
import { TopicReader } from '../topic/topic.reader.js';
import { ConnectorError } from './connectors/connector.js';
import type { Meter, ReadInput, WatchedTopic } from './connectors/connector.js';
import { TurnMeter, uncounted } from './turn-meter.js';

/** Whose reading it is: a stored source with its meter, or settings that are only tried. */
export type Reading = { source: { sourceId: number; channel: string } | null; config: Record<string, unknown>; secrets?: Secrets; signal: AbortSignal };

/** Everything around a connector while it reads: credentials, the way out, the meter, the topics. */
@Injectable()
export class ReadSurroundings {
  constructor(
    readonly outgoing: OutgoingClient,
    readonly clock: Clock,
    private readonly kept: SourceSecretReader,
    private readonly topics: TopicReader,
    private readonly books: SourceMeterService,
  ) {}

  /** Throws ConnectorError `credentials_unreadable` where the key of the installation does not open them. */
  async open({ source, config, secrets, signal }: Reading, meter: Meter = source === null ? uncounted : this.meterOf(source)): Promise<ReadInput> {
    return {
      config, signal, outgoing: this.outgoing, meter, watched: () => this.watched(),
      secrets: secrets ?? (source === null ? {} : await this.openSecrets(source.sourceId)),
    };
  }

  /** A meter that books on this source. */
  meterOf(source: { sourceId: number; channel: string }): TurnMeter {
    return new TurnMeter(this.books, source);
  }

  private async openSecrets(sourceId: number): Promise<Secrets> {
    try {
      return await this.kept.open(sourceId);
    } catch (error) {
      if (error instanceof SealBroken) throw new ConnectorError('credentials_unreadable');
      throw error;
    }
  }

  private async watched(): Promise<WatchedTopic[]> {
    const { topics } = await this.topics.matcher();
    return topics.map(({ id, name, query }) => ({ topicId: id, name, any: query.any, all: query.all, none: query.none }));
  }
}
