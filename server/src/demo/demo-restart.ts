import { Inject, Injectable } from '@nestjs/common';
import { DemoClock } from './demo-clock.js';
import { DemoPlayer } from './demo-player.js';
import { DemoSeeder } from './demo-seeder.js';
import { DemoVisitor } from './demo-visitor.js';
import { DemoWipeStore } from './demo-wipe.store.js';

/** From the start: everything is wiped, the company made anew, four weeks of history fed. What it leaves half done it does again. */
@Injectable()
export class DemoRestart {
  constructor(
    @Inject(DemoClock) private readonly clock: DemoClock,
    private readonly visitor: DemoVisitor,
    private readonly wipes: DemoWipeStore,
    private readonly seeder: DemoSeeder,
    private readonly player: DemoPlayer,
  ) {}

  async run(): Promise<void> {
    const caller = await this.visitor.ensure();
    this.clock.run(false, this.clock.speed);
    await this.wipes.wipe(caller.personId);
    this.clock.setTo(this.clock.startMs);
    await this.seeder.seed(caller);
    await this.player.feedHistory();
  }
}
