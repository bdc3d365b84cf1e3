import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { DemoSpeed, DemoState } from '@hinomi/shared/contracts/demo';
import { AppError } from '../platform/http/app-error.js';
import { Log } from '../platform/log/log.js';
import { DemoClock } from './demo-clock.js';
import { DemoPlayer } from './demo-player.js';
import { DemoRestart } from './demo-restart.js';
import { DemoStages } from './demo-stages.js';
import { offsetOf } from './domain/demo-day.js';
import { scenarios } from './scenarios.js';

type Busy = NonNullable<DemoState['busy']>;
const tickMs = 250;
const ticksASweep = 4;

/** Takes the orders of the demo's banner: play, pause, faster, to a stage, from the start. One order at a time. */
@Injectable()
export class DemoService implements OnModuleDestroy {
  private busy: Busy | null = null;
  private hasFailed = false;
  private working: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private ticks = 0;
  private isClosing = false;

  constructor(
    @Inject(DemoClock) private readonly clock: DemoClock,
    private readonly player: DemoPlayer,
    private readonly stages: DemoStages,
    private readonly restart: DemoRestart,
    private readonly log: Log,
  ) {}

  /** Begins the day anew, whatever an earlier process left, and then plays when told. Throws where that fails. */
  async start(): Promise<void> {
    await this.restart.run();
    this.timer = setInterval(() => this.tick(), tickMs);
  }

  state(): DemoState {
    const iso = (moment: number): string => new Date(moment).toISOString();
    const { startMs, endMs, speed } = this.clock;
    return {
      now: iso(this.clock.now()), startsAt: iso(startMs), endsAt: iso(endMs), isPlaying: this.clock.isPlaying, speed, busy: this.busy, hasFailed: this.hasFailed,
      scenarios: scenarios.map(({ id, words, stages }) => ({ id, words, stages: stages.map((stage) => ({ id: stage.id, words: stage.words, at: iso(startMs + offsetOf(stage.at)) })) })),
    };
  }

  /** Throws move_not_allowed while a reset or a jump is at work. */
  playback(isPlaying: boolean, speed: DemoSpeed): DemoState {
    if (this.busy !== null) throw new AppError('move_not_allowed');
    this.clock.run(isPlaying, speed);
    return this.state();
  }

  /** Goes to the start of a stage; where that lies behind, the day is started over first. Answers at once, works on. */
  jump(scenarioId: string, stageId: string): DemoState {
    const stage = scenarios.find(({ id }) => id === scenarioId)?.stages.find(({ id }) => id === stageId);
    if (stage === undefined) throw new AppError('not_found');
    if (this.busy !== null) throw new AppError('move_not_allowed');
    const targetMs = this.clock.startMs + offsetOf(stage.at);
    const { isPlaying, speed } = this.clock;
    this.begin('jumping', async () => {
      if (targetMs < this.clock.now()) await this.restart.run();
      await this.player.fastForward(targetMs);
      this.clock.run(isPlaying, speed);
    });
    return this.state();
  }

  /** From the start, paused. A second order while one runs changes nothing. */
  reset(): DemoState {
    if (this.busy === 'jumping') throw new AppError('move_not_allowed');
    if (this.busy === null) this.begin('resetting', () => this.restart.run());
    return this.state();
  }

  /** Resolves once no reset or jump is at work. */
  async settled(): Promise<void> {
    await this.working;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.working;
  }

  private begin(busy: Busy, work: () => Promise<void>): void {
    this.busy = busy;
    this.clock.run(false, this.clock.speed);
    // What a tick has begun comes to its end first.
    this.working = this.working.then(work).then(() => { this.hasFailed = false; }, (error: unknown) => {
      this.hasFailed = true;
      this.log.error('the demo could not be set', error, { busy });
    }).finally(() => { this.busy = null; });
  }

  /** Feeds what is due; a tick that takes longer than the next one is due is not overtaken. */
  private tick(): void {
    if (this.busy !== null || this.isTicking || this.isClosing || !(this.clock.isPlaying || this.mustFeedOnce)) return;
    this.isTicking = true;
    this.mustFeedOnce = this.clock.isPlaying;
    this.working = this.feed().catch((error: unknown) => this.log.error('the demo could not be fed', error)).finally(() => { this.isTicking = false; });
  }

  private isTicking = false;
  /** The last stretch before a pause or the day's end is fed too. */
  private mustFeedOnce = false;

  private async feed(): Promise<void> {
    await this.player.feedDue();
    this.ticks += 1;
    if (this.ticks % ticksASweep === 0) await this.stages.sweep();
  }
}
