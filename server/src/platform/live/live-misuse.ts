import type { Caller } from '../http/caller.js';

/** What somebody sent over a live connection that no page of ours sends: how often since it was noted last, and from where. */
export type Misuse = { caller: Caller; address: string; messages: number };

/** Where misuse of live connections is put on record; the sign-in room provides it. */
export abstract class LiveMisuse {
  abstract note(misuse: Misuse): Promise<void>;
}
