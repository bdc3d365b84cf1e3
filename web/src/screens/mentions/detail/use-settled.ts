import { useEffect, useState } from 'react';

/** Whether something has stayed for a moment: who leafs through posts must not ask the server for each. */
export function useSettled(waitMs = 150): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), waitMs);
    return () => clearTimeout(timer);
  }, [waitMs]);
  return isSettled;
}
