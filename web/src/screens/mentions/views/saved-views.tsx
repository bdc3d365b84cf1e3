import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { ViewItem, type ViewActs } from './view-item.tsx';
import { searchViews, sortViews } from './view-state.ts';
import classes from './views.module.css';

const rowHeight = 38;
/** From here on names are looked for rather than read. */
const searchFrom = 9;

type SavedViewsProps = { views: readonly View[]; here: number | undefined; acts: ViewActs };
type Line = { key: string; head: string } | { key: string; view: View };

/** Own and shared views; of several hundred only those in sight are drawn. */
export function SavedViews({ views, here, acts }: SavedViewsProps) {
  const { t } = useTranslation('mentionViews');
  const [words, setWords] = useState('');
  const lines = useMemo<Line[]>(() => {
    const { own, shared } = sortViews(searchViews(views, words));
    const part = (head: string, list: readonly View[]): Line[] => (list.length === 0 ? [] : [{ key: head, head }, ...list.map((view) => ({ key: String(view.id), view }))]);
    return [...part(t('own'), own), ...part(t('shared'), shared)];
  }, [views, words, t]);
  const total = views.filter(({ place }) => place === 'list').length;
  return (
    <>
      {total >= searchFrom && <TextInput size="sm" mb={6} aria-label={t('search')} placeholder={t('search')} value={words} leftSection={<IconSearch size={14} aria-hidden />} onChange={(event) => setWords(event.currentTarget.value)} />}
      {total === 0 ? <p className={classes['quiet']}>{t('none')}</p> : lines.length === 0 && <p className={classes['quiet']} role="status">{t('noMatch')}</p>}
      <Lines lines={lines} here={here} acts={acts} />
    </>
  );
}

function Lines({ lines, here, acts }: { lines: readonly Line[] } & Pick<SavedViewsProps, 'here' | 'acts'>) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this component only and handed to no memoised one
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 10, getItemKey: (index) => lines[index]?.key ?? index });
  const hereAt = lines.findIndex((line) => 'view' in line && line.view.id === here);
  useEffect(() => {
    if (hereAt >= 0) virtual.scrollToIndex(hereAt);
  }, [hereAt, virtual]);
  return (
    <div ref={box} className={classes['saved']} tabIndex={-1}>
      <div className={classes['lines']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line && (
            <div key={item.key} className={classes['line']} style={{ transform: `translateY(${item.start}px)`, height: item.size }}>
              {'view' in line ? <ViewItem view={line.view} isHere={line.view.id === here} acts={acts} /> : <h3 className={classes['head']}>{line.head}</h3>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
