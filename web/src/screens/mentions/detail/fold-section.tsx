import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import classes from '../work/work.module.css';

const openSections = new Set<string>();
const listeners = new Set<() => void>();

/** Opens a folded part for this and the posts that follow, as a click on its head does. */
export function setSectionOpen(name: string, isOpen: boolean): void {
  if (isOpen) openSections.add(name);
  else openSections.delete(name);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type FoldSectionProps = { name: string; title: ReactNode; children: (isOpen: boolean) => ReactNode };

/** A part of the detail that is loaded and shown on demand; it stays open from post to post. */
export function FoldSection({ name, title, children }: FoldSectionProps) {
  const isOpen = useSyncExternalStore(subscribe, () => openSections.has(name));
  return (
    <section className={classes['fold']} data-section={name}>
      <h3 className={classes['foldHead']}>
        <button type="button" aria-expanded={isOpen} onClick={() => setSectionOpen(name, !isOpen)}><IconChevronRight size={16} aria-hidden /> {title}</button>
      </h3>
      {isOpen && <div className={classes['foldBody']}>{children(isOpen)}</div>}
    </section>
  );
}
