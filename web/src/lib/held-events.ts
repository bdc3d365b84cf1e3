import type { LiveEvent } from '@hinomi/shared/live/live-events';

/** What waits while a screen is paused: new posts, and other changes. */
export type Waiting = { readonly mentions: number; readonly changes: number };

const nothing: Waiting = { mentions: 0, changes: 0 };
/** Beyond this everything is fetched anew instead. */
const maxHeld = 1_000;

/** Live events held back while the reader has paused the screen. */
export class HeldEvents {
  #events: LiveEvent[] = [];
  #hasOverflown = false;
  #waiting = nothing;

  add(event: LiveEvent): void {
    if (this.#events.length < maxHeld) this.#events.push(event);
    else this.#hasOverflown = true;
    const { mentions, changes } = this.#waiting;
    this.#waiting = event.name === 'mention.stored' ? { mentions: mentions + event.payload.count, changes } : { mentions, changes: changes + 1 };
  }

  /** One object until something is added. */
  readonly count = (): Waiting => this.#waiting;

  takeAll(): { events: LiveEvent[]; hasOverflown: boolean } {
    const taken = { events: this.#events, hasOverflown: this.#hasOverflown };
    this.#events = [];
    this.#hasOverflown = false;
    this.#waiting = nothing;
    return taken;
  }
}
