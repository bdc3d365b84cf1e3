import type { KeyboardEvent as ReactKeyboardEvent, ReactNode } from 'react';

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>;

/**
 * Whether this key belongs to the input method: Enter or Escape while letters are being composed. Safari sends the
 * confirming Enter after the composition has ended; only its key code 229 tells it apart.
 */
export function isImeKey(event: Key): boolean {
  return (event.key === 'Enter' || event.key === 'Escape' || event.key === 'Process') && (event.isComposing || event.keyCode === 229);
}

/** Stops such keys before any other listener of the page hears them, those of dialogs on the window included. */
export function installImeGuard(target: Window): () => void {
  const stop = (event: KeyboardEvent) => {
    if (isImeKey(event)) event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', stop, { capture: true });
  return () => target.removeEventListener('keydown', stop, { capture: true });
}

function stopImeKey(event: ReactKeyboardEvent): void {
  if (isImeKey(event.nativeEvent)) event.stopPropagation();
}

/** Wrapper that keeps keys of the input method from the fields inside it, portals of its React tree included. */
export function ImeGuard({ children }: { children: ReactNode }) {
  return <div className="ime-guard" onKeyDownCapture={stopImeKey}>{children}</div>;
}
