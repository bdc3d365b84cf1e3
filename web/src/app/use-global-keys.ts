import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { nameOfKey } from '../lib/shortcut-registry.ts';
import { areShortcutsOn, goWindowMs, nextGoStep, shortcutRegistry } from '../lib/shortcuts.ts';
import { useGoPlaces } from './go-places.ts';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
/** Space and Enter press what has the focus. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"], [role="switch"]') !== null;
/** Letters and signs are switched off together; Space is none of them. */
const isSwitchedOff = (event: KeyboardEvent): boolean => event.key.length === 1 && event.key !== ' ' && !areShortcutsOn();
const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** Whether a key belongs to what has the focus and not to a shortcut. */
function isTaken(event: KeyboardEvent, name: string): boolean {
  return event.defaultPrevented || isField(event.target) || hasDialog() || ((name === 'Space' || name === 'Enter') && isPressable(event.target));
}

/**
 * The one listener for keys without Ctrl or ⌘: `g` and a letter lead to a screen, everything else is looked up in the
 * registry. Where the reader has switched shortcuts off, no letter reaches any shortcut. Answers whether `g` waits for
 * its letter.
 */
export function useGlobalKeys(): boolean {
  const navigate = useNavigate();
  const places = useGoPlaces();
  // The letter may come before the page has drawn the hint, so the time stands beside the state.
  const startedAt = useRef<number | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  /** Takes `g` and the letter after it; answers whether the key was one of the two. */
  const takeGoKey = (name: string, at: number): boolean => {
    const before = startedAt.current;
    const step = nextGoStep(before, name, at, Object.fromEntries(places.map(({ key, to }) => [key, to])));
    startedAt.current = step.startedAt;
    setIsWaiting(step.startedAt !== null);
    if (step.goTo !== null) void navigate({ to: step.goTo });
    return before !== null || step.startedAt !== null;
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOfKey(event);
    if (name === null || isField(event.target)) return;
    if (isSwitchedOff(event)) {
      event.stopImmediatePropagation();
      return;
    }
    if (isTaken(event, name)) return;
    const act = takeGoKey(name, event.timeStamp) ? () => undefined : shortcutRegistry.find(name);
    if (act === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      startedAt.current = null;
      setIsWaiting(false);
    }, goWindowMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isWaiting;
}
