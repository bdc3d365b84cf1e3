type Kept<T> = { answer: Promise<T>; untilMs: number };

/**
 * Answers to questions that cost the database some work, kept for a moment: in a storm many look at the same topic. An
 * error is forgotten at once. Times are of the steady clock, because the one of the program can be set.
 */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly keptForMs: number,
    private readonly steadyMs: () => number = () => performance.now(),
  ) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const nowMs = this.steadyMs();
    const found = this.kept.get(key);
    if (found !== undefined && found.untilMs > nowMs) return found.answer;
    for (const [other, { untilMs }] of this.kept) if (untilMs <= nowMs) this.kept.delete(other);
    const kept = { answer: ask(), untilMs: nowMs + this.keptForMs };
    this.kept.set(key, kept);
    kept.answer.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
    return kept.answer;
  }
}
