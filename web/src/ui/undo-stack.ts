/** One act that can still be taken back: what was done, in words, and how to take it back. */
export type Offer = { readonly text: string; readonly undo: () => Promise<unknown> };
export type StandingOffer = Offer & { readonly id: string };

/**
 * The acts that can still be taken back, newest last. Taking one out is the only way to run it, so that the button and
 * the key can never undo the same act twice.
 */
export class UndoStack {
  #next = 1;
  #standing: StandingOffer[] = [];

  add(offer: Offer): StandingOffer {
    const standing = { ...offer, id: `undo-${this.#next}` };
    this.#next += 1;
    this.#standing.push(standing);
    return standing;
  }

  /** Takes one offer out; null where it was taken back, has lapsed, or was dropped before. */
  take(id: string): StandingOffer | null {
    const found = this.#standing.find((offer) => offer.id === id) ?? null;
    this.#standing = this.#standing.filter((offer) => offer.id !== id);
    return found;
  }

  takeLast(): StandingOffer | null {
    return this.#standing.pop() ?? null;
  }

  /** Forgets all offers and gives their ids, so that what shows them can be taken away too. */
  clear(): string[] {
    const ids = this.#standing.map((offer) => offer.id);
    this.#standing = [];
    return ids;
  }
}
