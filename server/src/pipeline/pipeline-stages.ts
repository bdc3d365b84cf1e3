import { Injectable } from '@nestjs/common';
import { AnalyseService } from '../judge/analyse/analyse.service.js';
import { RejudgeService } from '../judge/analyse/rejudge.service.js';
import { OpinionService } from '../judge/opinion/opinion.service.js';
import { DetectService } from '../judge/detect/detect.service.js';
import { RefitService } from '../judge/learn/refit.service.js';
import { MeasureService } from '../judge/measure/measure.service.js';
import { LabelSpreadService } from '../judge/teach/label-spread.service.js';
import { EngagementService } from '../listen/collect/engagement.service.js';
import { PollService } from '../listen/collect/poll.service.js';
import { StreamService } from '../listen/collect/stream.service.js';
import { ImportWorkService } from '../listen/import/import-work.service.js';
import { IngestService } from '../listen/ingest/ingest.service.js';
import { RematchService } from '../listen/ingest/rematch.service.js';
import { SourceSilenceService } from '../listen/source/source-silence.service.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { AlertService } from '../respond/alert/alert.service.js';
import { AlertWatchService } from '../respond/alert/alert-watch.service.js';

/** What is done for sources besides fetching. */
@Injectable()
export class SourceCare {
  constructor(
    readonly silence: SourceSilenceService,
    readonly engagement: EngagementService,
  ) {}
}

/** Listening: asks what is due and hands it to ingest. */
@Injectable()
export class ListenStages {
  constructor(
    private readonly polls: PollService,
    private readonly streams: StreamService,
    private readonly ingest: IngestService,
    readonly rematch: RematchService,
    private readonly care: SourceCare,
    readonly imports: ImportWorkService,
  ) {}

  /** Asks for the counts of posts that matter again. */
  recountDue(): Promise<void> {
    return this.care.engagement.recountDue(this.ingest);
  }

  /** Notices sources that say nothing. */
  lookForSilence(): Promise<void> {
    return this.care.silence.look();
  }

  async collectDue(): Promise<void> {
    await this.polls.startDue(this.ingest);
    await this.streams.startDue(this.ingest);
  }

  async stop(): Promise<void> {
    this.imports.stop();
    await Promise.all([this.polls.stop(), this.streams.stop()]);
  }
}

/** What people teach: their labels, judging stored posts again by it, and learning from it. */
@Injectable()
export class TeachStages {
  constructor(
    readonly labels: LabelSpreadService,
    readonly rejudge: RejudgeService,
    readonly refit: RefitService,
  ) {}
}

/** Judging: what people teach, judging by it, what comes of judgements, and the opinion of a language model where one is asked. */
@Injectable()
export class JudgeStages {
  constructor(
    readonly teach: TeachStages,
    readonly analyse: AnalyseService,
    readonly measure: MeasureService,
    readonly detect: DetectService,
    readonly opinions: OpinionService,
  ) {}
}

/** Responding: alerts follow levels, and open ones are watched over. */
@Injectable()
export class RespondStages {
  constructor(
    readonly alerts: AlertService,
    readonly watch: AlertWatchService,
  ) {}

  /** Follows what detect left, looks at the trip-wires where it looked at topics, and does what the timers of alerts ask for; answers how much was done. */
  async alert(hasDetected: boolean): Promise<number> {
    const followed = await this.alerts.alertWaiting();
    if (hasDetected) await this.watch.watchWires();
    if (followed > 0) await this.watch.countChildren();
    return followed + (await this.watch.tend());
  }

  /** What time alone brings: storms of topics nobody watches any more end, those that go on are counted and looked at. */
  async sweep(): Promise<void> {
    await this.alerts.resolveUnwatched();
    await this.alerts.alertWaiting();
    await this.watch.watchWires();
    await this.watch.countChildren();
    await this.watch.tend();
    await this.watch.noteWatched();
  }
}

/** The stages in their order. */
@Injectable()
export class PipelineStages {
  constructor(
    private readonly listen: ListenStages,
    private readonly understand: JudgeStages,
    private readonly respond: RespondStages,
    private readonly metrics: Metrics,
  ) {}

  /** Set once nothing new may begin; a backlog then waits for the next start. */
  private isStopping = false;

  collectDue(): Promise<void> {
    return this.listen.collectDue();
  }

  lookForSilence(): Promise<void> {
    return this.listen.lookForSilence();
  }

  recountDue(): Promise<void> {
    return this.listen.recountDue();
  }

  /** Goes on with files that people import. */
  importWaiting(): Promise<void> {
    return this.listen.imports.workWaiting();
  }

  /** Runs every stage after ingest until nothing waits or the process stops. A stage that fails is left out and holds no other up; the first error is thrown at the end. */
  async judgeWaiting(): Promise<void> {
    let hasDetected = false;
    const detect = async (): Promise<number> => {
      const count = await this.understand.detect.detectWaiting();
      hasDetected = count > 0;
      return count;
    };
    const stages: [name: string, run: () => Promise<number>][] = [
      ['label', () => this.understand.teach.labels.spreadWaiting()],
      ['judge', () => this.understand.analyse.judgeWaiting()], ['measure', () => this.understand.measure.measureWaiting()],
      ['detect', detect], ['alert', () => this.respond.alert(hasDetected)],
      ['rematch', async () => ((await this.listen.rematch.step()) ? 1 : 0)],
      ['rejudge', async () => ((await this.understand.teach.rejudge.step()) ? 1 : 0)],
    ];
    const failed = new Map<string, unknown>();
    for (;;) {
      let done = 0;
      for (const [name, run] of stages) {
        if (this.isStopping) break;
        if (failed.has(name)) continue;
        const stop = this.metrics.stageSeconds.startTimer({ stage: name });
        const count = await run().catch((error: unknown) => {
          failed.set(name, error);
          return 0;
        });
        if (count > 0) stop();
        done += count;
      }
      if (done > 0 && !this.isStopping) continue;
      if (failed.size > 0) throw [...failed.values()][0];
      return;
    }
  }

  /** Asks a language model about posts, where that is switched on; no stage waits for it. */
  async askOpinions(): Promise<void> {
    await this.understand.opinions.askDue();
  }

  /** Learns from the company's labels where it is due. */
  async learnDue(): Promise<void> {
    if (!this.isStopping) await this.understand.teach.refit.step();
  }

  async sweepLevels(): Promise<void> {
    await this.understand.detect.sweep();
    await this.respond.sweep();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.understand.opinions.stop();
    await Promise.all([this.understand.teach.refit.stop(), this.listen.stop()]);
  }
}
