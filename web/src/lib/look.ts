import { useSyncExternalStore } from 'react';
import type { ColourTheme, Density } from '@hinomi/shared/vocabulary/own-settings';
import type { Scheme } from './colours.ts';

/** Read by the script in index.html before anything is drawn; a cookie, because signing out clears the storage. */
const cookieName = 'hinomi_theme';
const yearSeconds = 365 * 86_400;

const listeners = new Set<() => void>();
const isTheme = (value: string | undefined): value is ColourTheme => value === 'system' || value === 'light' || value === 'dark';
const darkDevice = typeof window === 'undefined' ? null : window.matchMedia('(prefers-color-scheme: dark)');

function readCookie(): ColourTheme {
  const value = typeof document === 'undefined' ? undefined : new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(document.cookie)?.[1];
  return isTheme(value) ? value : 'system';
}

let theme: ColourTheme = readCookie();
/** While a page is printed it is black on white. */
let isPrinting = false;

/** The scheme the screens stand in now. */
export function currentScheme(): Scheme {
  if (isPrinting) return 'light';
  if (theme === 'system') return darkDevice?.matches === true ? 'dark' : 'light';
  return theme;
}

function announce(): void {
  document.documentElement.style.colorScheme = currentScheme();
  document.documentElement.dataset['mantineColorScheme'] = currentScheme();
  for (const listener of listeners) listener();
}

/** Switches the scheme at once and keeps it for the next page, signed in or not. */
export function setTheme(next: ColourTheme): void {
  theme = next;
  const isSecure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookieName}=${next}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isSecure}`;
  announce();
}

/** Height of rows, as an attribute of the page that the style sheets read. */
export function setDensity(density: Density): void {
  document.documentElement.dataset['density'] = density;
}

/** Follows the device and the printer; called once at start. */
export function watchScheme(): void {
  darkDevice?.addEventListener('change', announce);
  const print = (isOn: boolean) => {
    isPrinting = isOn;
    announce();
  };
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  const paper = window.matchMedia('print');
  paper.addEventListener('change', (event) => print(event.matches));
  // A page may be opened only to be printed.
  print(paper.matches);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is being printed; lists that draw only what is in sight must then draw everything. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);

/** The scheme of the screens, kept up to date. */
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, currentScheme);
