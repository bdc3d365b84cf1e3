let gate: Promise<void> | null = null;

/** Holds questions to the server back until `opened` settles; acts of the reader are never held. */
export function holdReads(opened: Promise<unknown>): void {
  const mine = opened.then(() => undefined, () => undefined).finally(() => {
    if (gate === mine) gate = null;
  });
  gate = mine;
}

/** Resolves at once unless questions are held back. */
export async function awaitReads(): Promise<void> {
  while (gate !== null) await gate;
}
