import { Injectable } from '@nestjs/common';
import { ImportProgressStore } from './import-progress.store.js';
import { ImportRunService } from './import-run.service.js';
import { ImportUndoService } from './import-undo.service.js';

/** Takes imports that wait, one at a time in each process. */
@Injectable()
export class ImportWorkService {
  private isStopping = false;

  constructor(
    private readonly progress: ImportProgressStore,
    private readonly runs: ImportRunService,
    private readonly undos: ImportUndoService,
  ) {}

  /** Works until nothing waits; throws what stopped it, and goes on where it stood when called again. */
  async workWaiting(): Promise<void> {
    while (!this.isStopping) {
      const turn = await this.progress.claim();
      if (turn === null) return;
      const isStopping = (): boolean => this.isStopping;
      await (turn.state === 'running' ? this.runs.run(turn, isStopping) : this.undos.run(turn, isStopping));
    }
  }

  /** Ends after the part in hand; another process or the next start goes on. */
  stop(): void {
    this.isStopping = true;
  }
}
