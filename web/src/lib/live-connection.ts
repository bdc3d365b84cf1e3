import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, LiveEvent, LiveEventName, ServerToClient } from '@hinomi/shared/live/live-events';
import { createKeyThrottle } from './key-throttle.ts';
import { LivePosition, type LiveStep } from './live-position.ts';
import { HeldEvents, type Waiting } from './held-events.ts';
import { keysOfEvent, queryClient, queryKeys, setRefreshRule } from './query-cache.ts';
import { holdReads } from './read-gate.ts';
import { presentMs } from './present.ts';
import { announceSessionLost } from './session-events.ts';

export type ConnectionState = 'connected' | 'reconnecting' | 'disconnected';
export type Connection = { state: ConnectionState; lastSeenAt: number | null };

/** A break longer than this is called 切断; the browser goes on trying. */
const brokenAfterMs = 30_000;
/** Time the server has to send what a resume promised. */
const catchUpMs = 3_000;
const refusedWaitMs = 5_000;

/** A live connection that answers nothing after a sleep must not hold the screens back longer than this. */
const wakeLimitMs = 4_000;

const socket: Socket<ServerToClient, ClientToServer> = io({
  path: '/live', transports: ['websocket'], autoConnect: false, reconnectionDelay: 500, reconnectionDelayMax: 5_000,
});
const position = new LivePosition();
const storeListeners = new Set<() => void>();
const eventListeners = new Set<(event: LiveEvent) => void>();
let connection: Connection = { state: 'reconnecting', lastSeenAt: null };
let isWanted = false;
const held = new HeldEvents();
let isPaused = false;
/** Events up to this number are part of what was fetched anew; they make nothing old. */
let coveredUpTo = 0;
let onResumed: (() => void) | null = null;
let brokenTimer: ReturnType<typeof setTimeout> | undefined;

function publish(change: Partial<Connection>): void {
  connection = { ...connection, ...change };
  for (const listener of storeListeners) listener();
}

const invalidate = createKeyThrottle((key) => {
  void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
}, 1_000);

const reloadAll = (): void => void queryClient.invalidateQueries();

function tell(event: LiveEvent): void {
  for (const listener of eventListeners) listener(event);
}

function deliver(event: LiveEvent): void {
  if (event.seq > coveredUpTo) for (const key of keysOfEvent(event)) invalidate(JSON.stringify(key));
  tell(event);
}

/** Alarms pass while the reader has paused the screen; everything else waits. */
function receive(event: LiveEvent): void {
  if (!isPaused || event.name === 'alert.changed' || event.name === 'alert.told') {
    deliver(event);
    return;
  }
  held.add(event);
  publish({});
}

function take(step: LiveStep): void {
  if (step.needsReload && onResumed === null) reloadAll();
  for (const event of step.deliver) receive(event);
  if (step.needsResume) askResume();
}

function askResume(): void {
  socket.emit('resume', position.ask(), (answer) => {
    if (onResumed !== null) coveredUpTo = answer.upTo;
    take(position.takeAnswer(answer));
    onResumed?.();
    setTimeout(() => {
      if (position.upTo === null || position.upTo >= answer.upTo) return;
      position.jumpTo(answer.upTo);
      reloadAll();
    }, catchUpMs);
  });
}

function noteLoss(): void {
  publish({ state: connection.state === 'disconnected' ? 'disconnected' : 'reconnecting' });
  brokenTimer ??= setTimeout(() => publish({ state: 'disconnected' }), brokenAfterMs);
}

/** The library gives up where the server itself refused or ended the link; signed in, the browser goes on. */
function reconnectLater(): void {
  if (socket.active) return;
  setTimeout(() => {
    if (isWanted && !socket.active) socket.connect();
  }, refusedWaitMs);
}

socket.on('connect', () => {
  clearTimeout(brokenTimer);
  brokenTimer = undefined;
  publish({ state: 'connected', lastSeenAt: presentMs() });
  askResume();
});
socket.on('batch', (batch) => {
  publish({ lastSeenAt: presentMs() });
  take(position.takeBatch(batch));
});
socket.on('ended', (reason) => {
  if (reason === 'signed_out') announceSessionLost();
  else void queryClient.invalidateQueries();
});
socket.on('disconnect', () => {
  noteLoss();
  reconnectLater();
});
socket.on('connect_error', () => {
  noteLoss();
  reconnectLater();
  // A refused handshake may mean that the session ended; the session query knows.
  invalidate(JSON.stringify(queryKeys.session()));
});
socket.io.on('ping', () => publish({ lastSeenAt: presentMs() }));

/** Opens the live connection; called when somebody is signed in. */
export function openLive(): void {
  isWanted = true;
  if (!socket.connected) socket.connect();
}
/** Opens the live connection anew; called when the session got a new id, under which the server would cut the old one. */
export function renewLive(): void {
  if (!isWanted) return;
  socket.disconnect();
  socket.connect();
}
/** Closes the live connection; called at sign-out. */
export function closeLive(): void {
  isWanted = false;
  socket.disconnect();
  clearTimeout(brokenTimer);
  brokenTimer = undefined;
  isPaused = false;
  held.takeAll();
}

function subscribe(listener: () => void): () => void {
  storeListeners.add(listener);
  return () => storeListeners.delete(listener);
}

/** Calls the handler for each live event of these names while the component is mounted. */
export function useLive(names: readonly LiveEventName[], handler: (event: LiveEvent) => void): void {
  const onEvent = useEffectEvent((event: LiveEvent) => {
    if (names.includes(event.name)) handler(event);
  });
  useEffect(() => {
    const listener = (event: LiveEvent) => onEvent(event);
    eventListeners.add(listener);
    return () => {
      eventListeners.delete(listener);
    };
  }, []);
}

/** State of the live connection and when the server was last heard (milliseconds). */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

/**
 * After a sleep the connection only seems to stand. It is opened anew; what was missed is then fetched once, with the
 * questions of timers that are due at the same moment. A session that ended meanwhile opens the sign-in gate.
 */
export function wakeUp(checkSession: () => Promise<unknown>): void {
  if (!isWanted || onResumed !== null) return;
  const resumed = new Promise<void>((resolve) => {
    onResumed = resolve;
    setTimeout(resolve, wakeLimitMs);
  }).then(() => {
    onResumed = null;
  });
  holdReads(Promise.all([resumed, checkSession()]));
  socket.disconnect();
  socket.connect();
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [room] }) => room !== 'session' && (!isPaused || room === 'alert') }, { cancelRefetch: false });
}

function pause(): void {
  isPaused = true;
  publish({});
}

/** What waited makes each answer old once, so that everything is fetched once. */
function resume(): void {
  isPaused = false;
  const { events, hasOverflown } = held.takeAll();
  const keys = new Set(events.flatMap((event) => keysOfEvent(event).map((key) => JSON.stringify(key))));
  if (hasOverflown) reloadAll();
  else for (const key of keys) void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
  for (const event of events) tell(event);
  publish({});
}

setRefreshRule((key) => !isPaused || key[0] === 'alert' || key[0] === 'session');

/** Interval for a query that watches by itself; none while the screen is paused. */
export function usePollInterval(ms: number): number | false {
  return useSyncExternalStore(subscribe, () => isPaused) ? false : ms;
}

/** 更新を一時停止: holds back changes of the screen, and counts what waits; alarms still pass. */
export function usePause(): { isPaused: boolean; waiting: Waiting; pause: () => void; resume: () => void } {
  const paused = useSyncExternalStore(subscribe, () => isPaused);
  const waiting = useSyncExternalStore(subscribe, held.count);
  return { isPaused: paused, waiting, pause, resume };
}
