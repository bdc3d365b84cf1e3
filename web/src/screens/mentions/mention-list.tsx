import { Button, Loader, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPrinting } from '../../lib/look.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { MentionRow } from './mention-row.tsx';
import type { useMentionList } from './use-mentions.ts';
import classes from './mentions.module.css';

/** What keys and the pill may ask of the list. */
export type ListHandle = { show: (id: string) => void; toTop: () => void };

type MentionListProps = {
  list: ReturnType<typeof useMentionList>; words: readonly string[]; selected: string | undefined; isFiltered: boolean;
  onOpen: (id: string) => void; onClear: () => void; handle: Ref<ListHandle>;
};

const rowHeight = 116;
/** The next page is fetched this many rows before the end comes into sight. */
const ahead = 20;

/** The list with its empty, loading and error states. */
export function MentionList(props: MentionListProps) {
  const { t } = useTranslation('mentions');
  const empty = props.isFiltered
    ? <EmptyNote title={t('noMatch')} text={t('noMatchText')} action={<Button variant="default" onClick={props.onClear}>{t('clear')}</Button>} />
    : <EmptyNote title={t('empty')} text={t('emptyText')} action={<Button variant="default" renderRoot={(root) => <Link to="/settings/sources" {...root} />}>{t('toSources')}</Button>} />;
  return (
    <div className={classes['listPlace']}>
      <QueryState query={props.list.query} skeleton={<ListSkeleton />} empty={empty} isEmpty={() => props.list.mentions.length === 0}>
        {() => <Rows {...props} />}
      </QueryState>
    </div>
  );
}

function ListSkeleton() {
  return <div className={classes['skeleton']}>{Array.from({ length: 8 }, (_, key) => <Skeleton key={key} height={rowHeight - 16} mb={8} />)}</div>;
}

function focusRow(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-mention-row="${id}"]`)?.focus({ preventScroll: true }));
}

function Rows({ list, words, selected, onOpen, handle }: MentionListProps) {
  const { t } = useTranslation('mentions');
  const box = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const { mentions, query } = list;
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this component only and handed to no memoised one
  const virtual = useVirtualizer({
    count: mentions.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: isPrinting ? mentions.length : 8,
    getItemKey: (index) => mentions[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  useNextPage(list, items.at(-1)?.index ?? 0);
  useImperativeHandle(handle, () => ({
    show: (id) => {
      virtual.scrollToIndex(mentions.findIndex((mention) => mention.id === id));
      focusRow(id);
    },
    toTop: () => virtual.scrollToOffset(0),
  }), [mentions, virtual]);
  return (
    <>
      <div ref={box} className={classes['list']}>
        <div role="list" aria-label={t('list')} className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const mention = mentions[item.index];
            return mention && (
              <div key={item.key} role="listitem" aria-setsize={query.hasNextPage ? -1 : mentions.length} aria-posinset={item.index + 1} data-index={item.index}
                ref={virtual.measureElement} className={classes['item']} style={{ transform: `translateY(${item.start}px)` }}>
                <MentionRow mention={mention} words={words} isSelected={mention.id === selected} onOpen={onOpen} />
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
