import { useEffect, useRef, useState, type ChangeEvent } from 'react';

const waitMs = 400;

/**
 * Text of a search field that is handed over a moment after the last keystroke, never while letters are being
 * composed; `submitNow` hands it over at once. A value changed from outside (条件を解除) replaces the text.
 */
export function useComposedText(value: string, onSubmit: (text: string) => void) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    clearTimeout(timer.current);
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const submitNow = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() === sent.current) return;
    sent.current = next.trim();
    onSubmit(next.trim());
  };
  const submitSoon = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => submitNow(next), waitMs);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value);
    clearTimeout(timer.current);
    if (!(event.nativeEvent as InputEvent).isComposing) submitSoon(event.currentTarget.value);
  };
  return { text, onChange, submitSoon, submitNow };
}
