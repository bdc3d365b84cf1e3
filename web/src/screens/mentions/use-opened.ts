import { useEffect, useRef, useState } from 'react';

/** Browsers refuse addresses that change too often, so a held-down key writes only where it ends. */
const writeAfterMs = 250;

type Opened = { cursor: string | undefined; opened: string | undefined; moveTo: (id: string) => void; open: (id: string) => void; close: () => void };

/**
 * The row the keys stand on and the post in the detail. The address carries the opened post, written a moment after
 * the last step; an address changed from outside (Back, a link) wins.
 */
export function useOpened(urlId: string | undefined, write: (id: string | undefined) => void): Opened {
  const [state, setState] = useState({ cursor: urlId, opened: urlId });
  const written = useRef(urlId);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (urlId === written.current) return;
    written.current = urlId;
    clearTimeout(timer.current);
    setState((before) => ({ cursor: urlId ?? before.cursor, opened: urlId }));
  }, [urlId]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const writeNow = (id: string | undefined) => {
    if (id === written.current) return;
    written.current = id;
    write(id);
  };
  return {
    ...state,
    moveTo: (id) => setState((before) => ({ ...before, cursor: id })),
    open: (id) => {
      setState({ cursor: id, opened: id });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => writeNow(id), writeAfterMs);
    },
    close: () => {
      clearTimeout(timer.current);
      setState((before) => ({ ...before, opened: undefined }));
      writeNow(undefined);
    },
  };
}
