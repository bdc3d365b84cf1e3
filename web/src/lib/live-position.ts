import type { LiveBatch, LiveEvent, ResumeAnswer } from '@hinomi/shared/live/live-events';

/** What the browser must do after a message of the live connection. */
export type LiveStep = { deliver: LiveEvent[]; needsResume: boolean; needsReload: boolean };

const nothing: LiveStep = { deliver: [], needsResume: false, needsReload: false };

/**
 * Where this browser stands in the gap-free numbering of events. Batches that come while a resume is unanswered
 * are held and applied after it, so neither order of the two messages loses or repeats an event.
 */
export class LivePosition {
  #upTo: number | null = null;
  #isAsking = false;
  #held: LiveBatch[] = [];

  get upTo(): number | null {
    return this.#upTo;
  }

  /** Marks that a resume was sent; returns the number to send. */
  ask(): number | null {
    this.#isAsking = true;
    this.#held = [];
    return this.#upTo;
  }

  takeBatch(batch: LiveBatch): LiveStep {
    if (this.#isAsking) {
      this.#held.push(batch);
      return nothing;
    }
    return this.#apply(batch);
  }

  takeAnswer(answer: ResumeAnswer): LiveStep {
    this.#isAsking = false;
    const held = this.#held;
    this.#held = [];
    if (answer.isReset || this.#upTo === null) this.#upTo = answer.upTo;
    const steps = held.map((batch) => this.#apply(batch));
    return {
      deliver: steps.flatMap((step) => step.deliver),
      needsResume: steps.some((step) => step.needsResume),
      needsReload: answer.isReset,
    };
  }

  /** After a resume whose events did not arrive: stand where the server stands; the caller reloads everything. */
  jumpTo(upTo: number): void {
    this.#upTo = upTo;
  }

  #apply(batch: LiveBatch): LiveStep {
    const upTo = this.#upTo;
    if (upTo === null || batch.after > upTo) return { deliver: [], needsResume: true, needsReload: false };
    if (batch.upTo <= upTo) return nothing;
    this.#upTo = batch.upTo;
    return { deliver: batch.events.filter((event) => event.seq > upTo), needsResume: false, needsReload: false };
  }
}
