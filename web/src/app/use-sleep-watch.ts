import { useEffect } from 'react';
import { wakeUp } from '../lib/live-connection.ts';
import { queryClient } from '../lib/query-cache.ts';
import { sessionQuery } from '../lib/session.ts';
import { SleepWatch } from '../lib/sleep-watch.ts';

const lookEveryMs = 5_000;

/** Notices that the device slept or the tab was frozen, by a clock that jumped, and sets the page going again. */
export function useSleepWatch(): void {
  useEffect(() => {
    const watch = new SleepWatch(Date.now());
    const look = () => {
      if (watch.look(Date.now()) !== null) wakeUp(() => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }));
    };
    const timer = setInterval(look, lookEveryMs);
    // A woken page hears of it before its timers run.
    const signs = ['visibilitychange', 'resume'] as const;
    for (const sign of signs) document.addEventListener(sign, look);
    for (const sign of ['pageshow', 'focus', 'online']) window.addEventListener(sign, look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, look);
      for (const sign of ['pageshow', 'focus', 'online']) window.removeEventListener(sign, look);
    };
  }, []);
}
