import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether this device has a network at all; with one, the server may still be away. */
export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
