import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AnalyseService } from '../judge/analyse/analyse.service.js';
import { RejudgeService } from '../judge/analyse/rejudge.service.js';
import { DetectService } from '../judge/detect/detect.service.js';
import { MeasureService } from '../judge/measure/measure.service.js';
import { RematchService } from '../listen/ingest/rematch.service.js';
import { AlertService } from '../respond/alert/alert.service.js';
import { AlertWatchService } from '../respond/alert/alert-watch.service.js';
import { DemoReader } from './demo.reader.js';

/** A stage that fails again and again sets its batch aside; more rounds than this mean that something is broken. */
const mostRounds = 2_000;

/** What is done anew with stored posts after a setting changed. */
@Injectable()
export class DemoRestages {
  constructor(
    private readonly rematch: RematchService,
    private readonly rejudge: RejudgeService,
  ) {}

  /** The next step of each that waits; answers how many were done. */
  async step(): Promise<number> {
    return ((await this.rematch.step()) ? 1 : 0) + ((await this.rejudge.step()) ? 1 : 0);
  }
}

/** Alerts follow levels and are watched over, as in the pipeline. */
@Injectable()
export class DemoAlerts {
  constructor(
    private readonly alerts: AlertService,
    private readonly watch: AlertWatchService,
  ) {}

  /** Follows changes of level that wait; answers how many were done. */
  alertWaiting(): Promise<number> {
    return this.alerts.alertWaiting();
  }

  /** What is due of held notices, alerts nobody takes and decisions to wait. */
  async look(): Promise<void> {
    await this.alertWaiting();
    await this.watch.watchWires();
    await this.watch.countChildren();
    await this.watch.tend();
    await this.watch.noteWatched();
  }
}

/** The product's own stages, run to their end before the demo's clock moves on. The pipeline's loops may work beside. */
@Injectable()
export class DemoStages {
  constructor(
    private readonly analyse: AnalyseService,
    private readonly measure: MeasureService,
    private readonly detect: DetectService,
    private readonly alerts: DemoAlerts,
    private readonly restages: DemoRestages,
    private readonly reader: DemoReader,
  ) {}

  /** Until nothing waits; topics with new posts have their level then. Throws what a stage throws. */
  async settle(): Promise<void> {
    for (let round = 0; (await this.reader.waitingBatches()) > 0; round += 1) {
      if (round >= mostRounds) throw new Error('the stages of the demo do not come to an end');
      const done = (await this.analyse.judgeWaiting()) + (await this.measure.measureWaiting()) + (await this.detect.detectWaiting())
        + (await this.alerts.alertWaiting()) + (await this.restages.step());
      // What is left is in the hands of the pipeline's own loops.
      if (done === 0) await wait(10);
    }
  }

  /** Levels of all topics as of now, then their alerts: levels also change because time passes. */
  async sweep(): Promise<void> {
    await this.detect.sweep();
    await this.alerts.look();
  }
}
