import { useEffect, useState } from 'react';

const settlesAfterMs = 500;

/** A text half a second after the last key, never while letters are being composed. Give the handlers to its field. */
export function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  const [isComposing, setIsComposing] = useState(false);
  useEffect(() => {
    if (isComposing) return undefined;
    const timer = setTimeout(() => setSettled(text), settlesAfterMs);
    return () => clearTimeout(timer);
  }, [text, isComposing]);
  return { settled, composing: { onCompositionStart: () => setIsComposing(true), onCompositionEnd: () => setIsComposing(false) } };
}
