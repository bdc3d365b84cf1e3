/** The present moment as the screens count it: the browser's clock, or the demo's. */
type DemoTime = { moment: number; readAt: number; speed: number };

let demo: DemoTime | null = null;
const listeners = new Set<() => void>();

/** Milliseconds since 1970. */
export function presentMs(): number {
  return demo === null ? Date.now() : demo.moment + (performance.now() - demo.readAt) * demo.speed;
}

/** Sets the screens to the demo's clock, which runs at `speed` (0 = stands); null goes back to the browser's. */
export function setDemoTime(time: { moment: number; speed: number } | null): void {
  demo = time === null ? null : { ...time, readAt: performance.now() };
  for (const listener of listeners) listener();
}

/** How long a shown time may stand: a fast clock makes it old within a second. */
export const longestStandMs = (wantedMs: number): number => (demo === null ? wantedMs : Math.min(wantedMs, 1_000));

/** Calls the listener whenever the clock was set; returns the way to stop. */
export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
