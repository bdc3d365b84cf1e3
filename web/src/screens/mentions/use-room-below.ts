import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Height in px from the top of an element to the lower edge of the window (minus `margin`), so that a list can fill
 * the rest of the screen whatever stands above it (alarm bar, wrapped filters).
 */
export function useRoomBelow<T extends HTMLElement>(margin: number) {
  const element = useRef<T>(null);
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const top = element.current === null ? 0 : element.current.getBoundingClientRect().top + window.scrollY;
      setRoom(Math.round(window.innerHeight - top - margin));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [margin]);
  return { element, room };
}
