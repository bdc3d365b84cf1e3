import { useEffect, useState } from 'react';
import { longestStandMs, onClockSet, presentMs } from '../lib/present.ts';

/** The present time in milliseconds, anew every interval. */
export function useNow(intervalMs = 30_000): number {
  const [now, setNow] = useState(presentMs);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      clearTimeout(timer);
      setNow(presentMs());
      timer = setTimeout(look, longestStandMs(intervalMs));
    };
    timer = setTimeout(look, longestStandMs(intervalMs));
    const stop = onClockSet(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [intervalMs]);
  return now;
}
