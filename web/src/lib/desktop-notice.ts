import { useEffect, useState, useSyncExternalStore } from 'react';

/** Whether this browser may show notices outside its window. */
export type NoticeState = 'unsupported' | 'unset' | 'granted' | 'blocked';

const listeners = new Set<() => void>();
const announce = (): void => { for (const listener of listeners) listener(); };

/** The state as the browser tells it now. Notices need a secure page; some browsers of phones have none. */
export function readNoticeState(): NoticeState {
  if (typeof Notification === 'undefined' || !window.isSecureContext) return 'unsupported';
  if (Notification.permission === 'granted') return 'granted';
  return Notification.permission === 'denied' ? 'blocked' : 'unset';
}

/** Asks the browser; only ever called by a click, never on load. */
export async function requestNotices(): Promise<NoticeState> {
  if (readNoticeState() === 'unset') await Notification.requestPermission();
  announce();
  return readNoticeState();
}

/** Shows a notice; a click on it brings the window forward and opens `path`. False where the browser refuses. */
export function showNotice({ title, body, tag, path }: { title: string; body: string; tag: string; path: string }): boolean {
  if (readNoticeState() !== 'granted') return false;
  try {
    const notice = new Notification(title, { body, tag });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      window.location.assign(path);
    });
    return true;
  } catch {
    // Phones only let a service worker show notices.
    return false;
  }
}

/** The state, kept up to date also where the reader changes it in the settings of the browser. */
export function useNoticeState(): NoticeState {
  const [settings, setSettings] = useState<PermissionStatus | null>(null);
  useEffect(() => {
    void navigator.permissions?.query({ name: 'notifications' }).then(setSettings, () => undefined);
  }, []);
  useEffect(() => {
    settings?.addEventListener('change', announce);
    return () => settings?.removeEventListener('change', announce);
  }, [settings]);
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readNoticeState);
}
