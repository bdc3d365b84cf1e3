import { useSyncExternalStore } from 'react';
import { companyZone } from '@hinomi/shared/vocabulary/own-settings';

const listeners = new Set<() => void>();
const names = new Map<string, Intl.DateTimeFormat>();
let zone = companyZone;

/** Name of the zone dates are shown in. */
export const readZone = (): string => zone;

/** Whether the reader has chosen a zone other than the company's; dates then carry its name. */
export const isOwnZone = (): boolean => zone !== companyZone;

/** Shows all dates in this zone; null, or a zone this browser does not know, means the company's. */
export function setZone(name: string | null): void {
  const next = name ?? companyZone;
  if (next === zone) return;
  zone = canShow(next) ? next : companyZone;
  for (const listener of listeners) listener();
}

function canShow(name: string): boolean {
  try {
    nameFormat(name);
    return true;
  } catch {
    return false;
  }
}

function nameFormat(of: string): Intl.DateTimeFormat {
  const known = names.get(of);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: of, timeZoneName: 'short' });
  names.set(of, made);
  return made;
}

/** Short name of a zone at a moment: `GMT+1`, `EST`; in summer another than in winter. */
export function zoneName(moment: string | number | Date, of = zone): string {
  return nameFormat(of).formatToParts(new Date(moment)).find(({ type }) => type === 'timeZoneName')?.value ?? of;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The zone of the dates, kept up to date. */
export const useZone = (): string => useSyncExternalStore(subscribe, readZone, readZone);
