import { useEffect } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { areShortcutsOn, isPlainKey, nextGoStep } from '../lib/shortcuts.ts';

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
const hasDialog = (): boolean => document.querySelector('[role="dialog"]') !== null;

/**
 * `g` and a letter lead to a screen. Where the reader has switched shortcuts off, letters reach no shortcut of any
 * screen: the listener stands on the window and hears them first.
 */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let startedAt: number | null = null;
    const listen = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || isEditable(event.target)) return;
      if (!areShortcutsOn()) {
        event.stopImmediatePropagation();
        return;
      }
      if (hasDialog()) return;
      const isSecond = startedAt !== null;
      const step = nextGoStep(startedAt, event.key, event.timeStamp);
      startedAt = step.startedAt;
      if (step.goTo === null) return;
      if (isSecond) event.stopImmediatePropagation();
      void navigate({ to: step.goTo });
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [navigate]);
}
