import { Button, Loader, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPrinting } from '../../lib/look.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { MentionRow, type RowActs } from './mention-row.tsx';
import { useRowRefresh } from './use-arrivals.ts';
import type { useMentionList } from './use-mentions.ts';
import { useTopicLevels, worstLevel } from './use-topic-levels.ts';
import { useDesk } from './work/work-desk.ts';
import classes from './mentions.module.css';

/** What keys and the pill may ask of the list. */
export type ListHandle = { show: (id: string) => void; toTop: () => void };

type MentionListProps = { list: ReturnType<typeof useMentionList>; words: readonly string[]; cursor: string | undefined; /** Whose judgement rows show; undefined: that of the whole text. */ topic: number | undefined; empty: ReactNode; acts: RowActs; handle: Ref<ListHandle> };

/** Rows are of one height (px), so that 100,000 of them need no measuring. */
const rowHeight = { wide: 116, narrow: 152 };
/** The next page is fetched this many rows before the end comes into sight. */
const ahead = 40;

/** The list with its empty, loading and error states. */
export function MentionList(props: MentionListProps) {
  return (
    <div className={classes['listPlace']}>
      <QueryState query={props.list.query} skeleton={<ListSkeleton />} empty={props.empty} isEmpty={() => props.list.mentions.length === 0}>
        {() => <Rows {...props} />}
      </QueryState>
    </div>
  );
}

function ListSkeleton() {
  return <div className={classes['skeleton']}>{Array.from({ length: 8 }, (_, key) => <Skeleton key={key} height={rowHeight.wide - 16} mb={8} />)}</div>;
}

/** Puts the focus on a row once it is drawn; a far row comes a frame or two later. */
export function focusRow(id: string, tries = 3): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-mention-row="${id}"]`);
    if (row !== null) row.focus({ preventScroll: true });
    else if (tries > 0) focusRow(id, tries - 1);
  });
}

function Rows({ list, words, cursor, topic, acts, handle }: MentionListProps) {
  const { t } = useTranslation('mentions');
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const height = isNarrow ? rowHeight.narrow : rowHeight.wide;
  const isPrinting = useIsPrinting();
  const { selection, can, book } = useDesk();
  const levels = useTopicLevels();
  const { mentions, query, places } = list;
  // Rows carry their own keys below: a key function made anew at each drawing would have every loaded row measured anew.
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this component only and handed to no memoised one
  const virtual = useVirtualizer({
    count: mentions.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: isPrinting ? mentions.length : 6,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  useNextPage(list, items.at(-1)?.index ?? 0);
  useRowRefresh(book, items.flatMap(({ index }) => mentions[index]?.id ?? []), topic);
  useImperativeHandle(handle, () => ({
    show: (id) => {
      virtual.scrollToIndex(places.get(id) ?? 0);
      focusRow(id);
    },
    toTop: () => virtual.scrollToOffset(0),
  }), [places, virtual]);
  return (
    <>
      <div ref={box} className={classes['list']} data-mention-list>
        <div role="list" aria-label={t('list')} className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const mention = mentions[item.index];
            return mention && (
              <div key={mention.id} role="listitem" aria-setsize={query.hasNextPage ? -1 : mentions.length} aria-posinset={item.index + 1}
                className={classes['item']} style={{ transform: `translateY(${item.start}px)`, height: item.size }}>
                <MentionRow base={mention} words={words} level={worstLevel(mention.topicIds, levels)} isCurrent={mention.id === cursor} isSelected={selection.ids.has(mention.id)} canWork={can.work} acts={acts} />
              </div>
            );
          })}
        </div>
      </div>
      <ListFoot list={list} />
    </>
  );
}

/** Fetches the next page when the end of what is loaded comes near. */
function useNextPage({ query, mentions }: MentionListProps['list'], lastShown: number): void {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const isNear = lastShown >= mentions.length - ahead;
  useEffect(() => {
    if (isNear && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isNear, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}

function ListFoot({ list: { query, mentions } }: Pick<MentionListProps, 'list'>) {
  const { t } = useTranslation('mentions');
  const count = mentions.length.toLocaleString('en-US');
  if (query.isFetchNextPageError) return <ErrorNote error={query.error} onRetry={() => void query.fetchNextPage()} />;
  return (
    <div className={classes['foot']} role="status">
      {query.isFetchingNextPage ? <><Loader size={14} aria-hidden /> {t('loadingMore')}</> : <>{t(query.hasNextPage ? 'loadedMore' : 'loaded', { count })}{!query.hasNextPage && ` · ${t('end')}`}</>}
    </div>
  );
}

/** The button an empty list offers. */
export function ClearButton({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('mentions');
  return <Button variant="default" onClick={onClear}>{t('clear')}</Button>;
}
