import { useEffect, useEffectEvent } from 'react';
import { isImeKey } from '../../ui/ime-guard.tsx';

export type KeyActs = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** Keys that mean something when held down; the others act once a press. */
const repeating: ReadonlySet<string> = new Set(['j', 'k']);
const named: ReadonlySet<string> = new Set(['Escape', 'ArrowRight', 'ArrowLeft']);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT'
    || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'));

/** A question, menu or list of choices that stands open has the keys; the detail of a post on a phone has not. */
const isBusyElsewhere = (): boolean => document.querySelector('[role="dialog"]:not(:has([data-mention-detail])), [role="menu"], [role="listbox"]') !== null;

function nameOf(event: KeyboardEvent): string | null {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') return 'mod+z';
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && (event.key.length === 1 || named.has(event.key));
  return isPlain ? event.key : null;
}

/** The keys of 投稿. Letters come as typed (`A` = Shift+a), `mod+z` is Ctrl+Z or ⌘Z. */
export function useMentionKeys(acts: KeyActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isImeKey(event) || isTyping(event.target) || isBusyElsewhere()) return;
    const name = nameOf(event);
    const act = name === null || !Object.hasOwn(acts, name) ? undefined : acts[name];
    if (act === undefined || name === null) return;
    if (!named.has(name)) event.preventDefault();
    if (!event.repeat || repeating.has(name)) act(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.documentElement.addEventListener('keydown', listener);
    return () => document.documentElement.removeEventListener('keydown', listener);
  }, []);
}
