import type { Transaction } from '../../platform/database/database.js';

/** Sessions of a person as this room needs them; the sign-in room, which knows this one, provides it. */
export abstract class PersonSessions {
  /** Ends every session of the person, except the one named; answers how many ended. */
  abstract endAllOf(tx: Transaction, personId: number, exceptSessionId?: string): Promise<number>;
}
