import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { workHint } from '../platform/database/database.js';
import { isDatabaseAway } from '../platform/database/database-errors.js';
import { JobClaims } from '../platform/job/job-claims.js';
import { OutboxSender, sentAtOnce } from '../platform/outbox/outbox-sender.js';
import { PipelineSurroundings } from './pipeline-surroundings.js';
import { PipelineStages } from './pipeline-stages.js';
import { retryDelayMs } from './retry-delay.js';
import { Housekeeping } from './housekeeping.js';

type Loop = { name: string; everyMs: number; run: () => Promise<unknown> };
type Job = { name: string; everySeconds: number; run: () => Promise<void> };

/**
 * The spine: source → collect → ingest → judge → measure → detect → alert → outbox. Each stage takes what waits in the
 * database and leaves what it made for the next, so the order of the loops does not matter and a crash repeats at most a batch.
 */
@Injectable()
export class Pipeline {
  private readonly active = new Set<Promise<void>>();
  private isStopping = false;

  constructor(
    private readonly stages: PipelineStages,
    private readonly sender: OutboxSender,
    private readonly housekeeping: Housekeeping,
    private readonly claims: JobClaims,
    private readonly scheduler: SchedulerRegistry,
    private readonly around: PipelineSurroundings,
  ) {}

  /** Sets the clock by the database's first, then begins all loops of this process's role. */
  async start(): Promise<void> {
    const { role, clockSync } = this.around;
    await clockSync.measure().catch((error: unknown) => this.report('clock', error));
    if (this.isStopping) return;
    this.loop({ name: 'clock', everyMs: 1_000, run: () => clockSync.keep() });
    if (role === 'all' || role === 'ingest') {
      this.loop({ name: 'collect', everyMs: 500, run: () => this.stages.collectDue() });
      this.loop({ name: 'import', everyMs: 1_000, run: () => this.stages.importWaiting() });
    }
    if (role === 'all' || role === 'analyse') {
      const judge = this.loop({ name: 'judge', everyMs: 500, run: () => this.stages.judgeWaiting() });
      const send = this.loop({ name: 'send', everyMs: 1_000, run: () => this.sendWaiting() });
      this.loop({ name: 'learn', everyMs: 3_000, run: () => this.stages.learnDue() });
      this.around.hints.on(workHint, () => { judge(); send(); });
      this.loop({ name: 'watch', everyMs: 15_000, run: () => this.around.watch.look() });
      for (const job of this.jobs()) this.loop({ name: job.name, everyMs: Math.min(job.everySeconds * 500, 30_000), run: () => this.claims.runOnce(job.name, job.everySeconds, this.around.clock.now(), job.run) });
    }
  }

  private async sendWaiting(): Promise<void> {
    while (!this.isStopping && (await this.sender.sendDue()) === sentAtOnce);
  }

  /** The one table of scheduled work; whoever claims the slot in the database does it. */
  private jobs(): Job[] {
    return [
      { name: 'sweep-levels', everySeconds: 30, run: () => this.stages.sweepLevels() },
      { name: 'silence', everySeconds: 10, run: () => this.stages.lookForSilence() },
      { name: 'engagement', everySeconds: 60, run: () => this.stages.recountDue() },
      { name: 'opinion', everySeconds: 10, run: () => this.stages.askOpinions() },
      { name: 'housekeeping', everySeconds: 3_600, run: () => this.housekeeping.run() },
      { name: 'audit-check', everySeconds: 86_400, run: () => this.around.checkAudit() },
    ];
  }

  /** Lets what runs come to its end; nothing new begins. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const name of this.scheduler.getIntervals()) this.scheduler.deleteInterval(name);
    await this.stages.stop();
    await Promise.allSettled(this.active);
  }

  /** Runs work again and again, never twice at once, after failures not before a rest; answers a function that asks for a run now. */
  private loop({ name, everyMs, run }: Loop): () => void {
    let isRunning = false;
    let isAskedAgain = false;
    let failures = 0;
    let notBeforeMs = 0;
    const rest = (error: unknown): void => {
      failures += 1;
      notBeforeMs = performance.now() + retryDelayMs(failures, isDatabaseAway(error));
      this.report(name, error);
    };
    const wake = (): void => {
      if (this.isStopping || performance.now() < notBeforeMs) return;
      isAskedAgain = isRunning;
      if (isRunning) return;
      isRunning = true;
      const done = run().then(() => { failures = 0; }, rest).finally(() => {
        isRunning = false;
        this.active.delete(done);
        if (isAskedAgain) wake();
      });
      this.active.add(done);
    };
    this.scheduler.addInterval(name, setInterval(wake, everyMs));
    wake();
    return wake;
  }

  private report(name: string, error: unknown): void {
    if (this.isStopping) return;
    if (isDatabaseAway(error)) this.around.log.warn('the database is away, trying again', { loop: name });
    else this.around.log.error('a loop failed, trying again', error, { loop: name });
  }
}
