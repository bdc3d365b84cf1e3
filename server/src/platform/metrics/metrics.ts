import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus; names follow its conventions (base units, _total). */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly mentions = new Counter({ name: 'hinomi_mentions_total', help: 'Mentions taken in, by outcome', labelNames: ['outcome'], registers: [this.registry] });
  readonly fetches = new Counter({ name: 'hinomi_source_fetches_total', help: 'Fetches of sources, by channel and outcome', labelNames: ['channel', 'outcome'], registers: [this.registry] });
  readonly stageSeconds = new Histogram({ name: 'hinomi_stage_seconds', help: 'Time one batch took in a stage', labelNames: ['stage'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers: [this.registry] });
  readonly liveConnections = new Gauge({ name: 'hinomi_live_connections', help: 'Open live connections', registers: [this.registry] });
  readonly queueOldest = new Gauge({ name: 'hinomi_queue_oldest_seconds', help: 'Age of the oldest batch that waits for a stage', labelNames: ['stream'], registers: [this.registry] });
  readonly queueFailed = new Gauge({ name: 'hinomi_queue_failed', help: 'Batches set aside because they failed again and again', registers: [this.registry] });
  readonly outboxOldest = new Gauge({ name: 'hinomi_outbox_oldest_seconds', help: 'Age of the oldest message that should have gone', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
