import { useEffect, useState } from 'react';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './error-note.tsx';
import { focusHeading } from './focus-heading.ts';
import { UndoStack, type Offer } from './undo-stack.ts';
import './words.ts';

/** Long enough to read the words, find the button by keyboard and press it; it waits while the pointer or focus is on it. */
const openMs = 20_000;

const stack = new UndoStack();
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

function Undone() {
  return <>{useTranslation('ui').t('undone')}</>;
}
function NotUndone({ error }: { error: unknown }) {
  const wordsOf = useErrorWords();
  return <>{wordsOf(error)}</>;
}
function NotUndoneTitle() {
  return <>{useTranslation('ui').t('notUndone')}</>;
}

async function takeBack(offer: Offer & { id: string } | null): Promise<void> {
  if (offer === null) return;
  try {
    await offer.undo();
    notifications.hide(offer.id);
    notifications.show({ message: <Undone /> });
  } catch (error) {
    notifications.hide(offer.id);
    notifications.show({ color: 'red', title: <NotUndoneTitle />, message: <NotUndone error={error} />, autoClose: openMs });
  }
}

/** Lets an offer lapse after its time, which starts anew when the pointer or the focus leaves it. */
function useLapse(id: string, isBusy: boolean) {
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const isHeld = isPointed || isFocused || isBusy;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => notifications.hide(id), openMs);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  return {
    onMouseEnter: () => setIsPointed(true), onMouseLeave: () => setIsPointed(false),
    onFocus: () => setIsFocused(true), onBlur: () => setIsFocused(false),
  };
}

function OfferBody({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation('ui');
  const [isBusy, setIsBusy] = useState(false);
  const hold = useLapse(id, isBusy);
  const press = () => {
    setIsBusy(true);
    void takeBack(stack.take(id)).then(focusHeading);
  };
  return (
    <Group gap="sm" justify="space-between" {...hold}>
      <Text size="sm" className="undo-text">{text}</Text>
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" variant="default" loading={isBusy} onClick={press} data-undo>{t('undo')}</Button>
        <Kbd size="xs" visibleFrom="sm" aria-hidden="true">{isMac ? '⌘Z' : 'Ctrl+Z'}</Kbd>
      </Group>
    </Group>
  );
}

/**
 * Says what was done, with ［元に戻す］ for 20 seconds; Ctrl/⌘+Z takes back the last such act. It stays while the
 * reader moves to another screen. `undo` must bring the state back on the server and refresh what shows it; where it
 * throws, the cause is said in words. The text is in the reader's language and names the object.
 */
export function offerUndo(offer: Offer): void {
  const { id, text } = stack.add(offer);
  notifications.show({ id, message: <OfferBody id={id} text={text} />, autoClose: false, onClose: () => void stack.take(id) });
}

/** Drops every offer; for when somebody else signs in. */
export function dropUndoOffers(): void {
  for (const id of stack.clear()) notifications.hide(id);
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type="checkbox"], [type="radio"], [type="button"]')));

/** Ctrl/⌘+Z outside text fields takes back the last act that still can be; mounted once, in the frame. */
export function useUndoKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.defaultPrevented || isEditable(event.target)) return;
      const last = stack.takeLast();
      if (last === null) return;
      event.preventDefault();
      void takeBack(last);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
