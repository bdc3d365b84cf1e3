import { useSyncExternalStore } from 'react';

let codes: readonly string[] | null = null;
const listeners = new Set<() => void>();

/** Recovery codes that were just made during a sign-in; they stand before everything else until their owner has kept them. */
export function setCodesToKeep(next: readonly string[] | null): void {
  codes = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useCodesToKeep = (): readonly string[] | null => useSyncExternalStore(subscribe, () => codes);
