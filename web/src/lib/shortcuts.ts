import { useSyncExternalStore } from 'react';

const storageKey = 'hinomi.shortcuts';
const listeners = new Set<() => void>();

/** Whether keys without Ctrl or ⌘ act as shortcuts in this browser. */
export const areShortcutsOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Switches the shortcuts of this browser on or off. */
export function setShortcutsOn(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether shortcuts are on, kept up to date. */
export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, areShortcutsOn);

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A letter, digit or sign alone; Space stays with the control that has the focus. */
export function isPlainKey(event: Key): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}

const places: Readonly<Record<string, string>> = { m: '/monitor', p: '/mentions', a: '/alerts', s: '/settings' };
/** Time between `g` and the letter of the screen. */
const goWindowMs = 1_500;

export type GoStep = { startedAt: number | null; goTo: string | null };

/** `g` and then a letter within 1.5 seconds leads to a screen; `startedAt` says when `g` was pressed. */
export function nextGoStep(startedAt: number | null, key: string, now: number): GoStep {
  if (startedAt !== null && now - startedAt <= goWindowMs) return { startedAt: null, goTo: places[key] ?? null };
  return { startedAt: key === 'g' ? now : null, goTo: null };
}
