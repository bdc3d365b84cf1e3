/** Told when the server says that nobody is signed in any more; the sign-in gate listens. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls the listener whenever the session is lost; returns the way to stop. */
export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Announces that the session is gone (an answer 401, or the live connection was ended). */
export function announceSessionLost(): void {
  for (const listener of listeners) listener();
}
