import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ShortcutRegistry, type Shortcut, type ShortcutGroup } from './shortcut-registry.ts';

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

/** Time between `g` and the letter of the screen. */
export const goWindowMs = 1_500;

export type GoStep = { startedAt: number | null; goTo: string | null };

/** `g` and then a letter within 1.5 seconds leads to a screen; `startedAt` says when `g` was pressed. */
export function nextGoStep(startedAt: number | null, key: string, now: number, places: Readonly<Record<string, string>>): GoStep {
  if (startedAt !== null && now - startedAt <= goWindowMs) return { startedAt: null, goTo: places[key] ?? null };
  return { startedAt: key === 'g' ? now : null, goTo: null };
}

/** The keys of everything on the page now. */
export const shortcutRegistry = new ShortcutRegistry();

/**
 * Makes keys work, and lists them on the sheet under `title`, while the component is mounted. Keys rest while a field
 * has the focus, a dialog is open, or the reader has switched shortcuts off. Space and Enter stay with a focused control.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const newest = useRef(shortcuts);
  useEffect(() => {
    newest.current = shortcuts;
  });
  const shape = JSON.stringify(shortcuts.map(({ key, says, shows, run }) => [key, says, shows, run !== undefined]));
  useEffect(() => shortcutRegistry.register({
    title,
    shortcuts: newest.current.map(({ run, ...rest }, at) => (run === undefined ? rest : { ...rest, run: () => newest.current[at]?.run?.() })),
  }), [title, shape]);
}

/** Groups of keys for the sheet. */
export const useShortcutGroups = (): readonly ShortcutGroup[] => useSyncExternalStore(shortcutRegistry.subscribe, shortcutRegistry.read);
