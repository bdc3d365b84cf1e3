import { createElement, useState, type ComponentType } from 'react';
import { notifications } from '@mantine/notifications';
import { PartFailed } from './part-failed.tsx';

/** After the first screen has had the line to itself; then what may be asked for next is fetched ahead. */
export const fetchAheadAfterMs = 3_000;

/** Gives the code of a part; every call after the first answers at once. */
export type FetchPart<P> = () => Promise<ComponentType<P>>;

/**
 * A part of the page whose code is fetched when it is first asked for: the part is null until then. Where the code
 * cannot be had, the reader is told, and the next `ask` tries again.
 */
export function useLatePart<P>(fetchPart: FetchPart<P>): { Part: ComponentType<P> | null; ask: () => void } {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const ask = () => {
    if (Part !== null) return;
    fetchPart().then((code) => setPart(() => code), () => notifications.show({ id: 'late-part', color: 'red', message: createElement(PartFailed) }));
  };
  return { Part, ask };
}
