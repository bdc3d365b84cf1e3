import { setTimeout as wait } from 'node:timers/promises';

/**
 * Computes one answer for all who ask at the same time. Who asks while one is being computed shares the next, which
 * begins `spacingMs` after the last one began: nobody gets an answer that was begun before the question, because a
 * screen asks exactly when it has heard of a change. An error goes to those who share it and is then forgotten.
 */
export class SharedAnswer<T> {
  private running: Promise<T> | null = null;
  private next: Promise<T> | null = null;
  private startedMs = 0;

  constructor(
    private readonly compute: () => Promise<T>,
    private readonly spacingMs: number,
  ) {}

  get(): Promise<T> {
    if (this.running === null && this.next === null) return this.begin();
    this.next ??= this.beginLater(this.running);
    return this.next;
  }

  private begin(): Promise<T> {
    this.startedMs = performance.now();
    const running = this.compute().finally(() => {
      if (this.running === running) this.running = null;
    });
    this.running = running;
    return running;
  }

  private async beginLater(before: Promise<T> | null): Promise<T> {
    await before?.catch(() => undefined);
    const left = this.startedMs + this.spacingMs - performance.now();
    if (left > 0) await wait(left);
    this.next = null;
    return this.begin();
  }
}
