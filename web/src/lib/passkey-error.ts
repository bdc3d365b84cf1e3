/** Why the browser gave no passkey; `cancelled` also where none fits or the time ran out, which browsers do not tell apart. */
export type PasskeyTrouble = 'cancelled' | 'known' | 'wrong_site' | 'unsupported';
export class PasskeyError extends Error {
  constructor(readonly trouble: PasskeyTrouble) {
    super(trouble);
  }
}
