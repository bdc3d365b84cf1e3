import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Metrics } from './metrics.js';

/** Serves the figures on a port of its own, only where METRICS_PORT asks for it: figures are not for the public. */
@Injectable()
export class MetricsServer implements OnModuleDestroy {
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** Where the figures are served; null where they are not. */
  get port(): number | null {
    const address = this.server?.address();
    return typeof address === 'object' && address !== null ? address.port : null;
  }

  /** Resolves once the figures are served, at once where they were not asked for. */
  start(): Promise<void> {
    const port = this.config.values.METRICS_PORT;
    if (port === undefined) return Promise.resolve();
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      void this.metrics.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    this.server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, this.config.values.HOST, resolve);
    });
  }

  onModuleDestroy(): void {
    this.server?.close();
  }
}
