import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { NewPill } from '../../ui/new-pill.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MentionDetailPane } from './mention-detail-pane.tsx';
import { MentionList, type ListHandle } from './mention-list.tsx';
import { noFilter, pickFilter, type NewCount } from './mention-filter.ts';
import type { MentionFilter } from './mentions-search.ts';
import { splitQuery } from './text-pieces.ts';
import { useArrivals, useRowChanges } from './use-arrivals.ts';
import { useMentionKeys } from './use-mention-keys.ts';
import { useMentionList } from './use-mentions.ts';
import { useMentionsSearch } from './use-mentions-search.ts';
import { useRoomBelow } from './use-room-below.ts';
import './words.ts';
import classes from './mentions.module.css';

/** The padding of the frame below the screen. */
const bottomMargin = 16;

/** 投稿: every collected mention, by filter and full text, with the judgement and its reasons. */
export function MentionsScreen() {
  const { t } = useTranslation('mentions');
  const [search, setSearch] = useMentionsSearch();
  const filterKey = JSON.stringify(pickFilter(search));
  // An unchanged filter stays one object: lists and live counts hang on it.
  const filter = useMemo(() => JSON.parse(filterKey) as MentionFilter, [filterKey]);
  const isFiltered = filterKey !== '{}';
  const words = useMemo(() => splitQuery(filter.q), [filter.q]);
  const list = useMentionList(filter);
  const { arrived, clear } = useArrivals(filter);
  useRowChanges(list.mentions, list.replace);
  const { element, room } = useRoomBelow<HTMLDivElement>(bottomMargin);
  const handle = useRef<ListHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const open = (id: string | undefined) => setSearch({ id });
  useMentionKeys({ mentions: list.mentions, selected: search.id, open, handle, searchField });
  const load = () => {
    clear();
    handle.current?.toTop();
    list.reload();
  };
  // In an empty list nothing can move under the pointer, so the first posts show by themselves.
  const isWaitingForFirst = !isFiltered && list.query.isSuccess && list.mentions.length === 0 && (!arrived.isExact || arrived.count > 0);
  useEffect(() => {
    if (isWaitingForFirst) load();
  });
  return (
    <PageFrame title={t('title')}>
      <div className={classes['screen']} ref={element} style={room === null ? undefined : { height: room }}>
        <FilterBar search={search} onChange={setSearch} searchField={searchField} />
        <div className={classes['bar']}>
          <ArrivalsPill arrived={arrived} onLoad={load} />
          {isFiltered && list.mentions.length > 0 && <Button variant="subtle" size="compact-md" leftSection={<IconX size={16} aria-hidden />} onClick={() => setSearch(noFilter)}>{t('clear')}</Button>}
          <span className={classes['keys']}>{t('keys')}</span>
        </div>
        <div className={classes['columns']}>
          <MentionList key={filterKey} list={list} words={words} selected={search.id} isFiltered={isFiltered} onOpen={open} onClear={() => setSearch(noFilter)} handle={handle} />
          <DetailPlace id={search.id} mentions={list.mentions} topic={search.topic} onClose={() => closeDetail(search.id, () => open(undefined))} />
        </div>
      </div>
    </PageFrame>
  );
}

/** Closes the detail and gives the focus back to the row it belongs to. */
function closeDetail(id: string | undefined, close: () => void): void {
  close();
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-mention-row="${id ?? ''}"]`)?.focus({ preventScroll: true }));
}

/** The pill over the list: a number where it is certain, else the offer to look. */
function ArrivalsPill({ arrived, onLoad }: { arrived: NewCount; onLoad: () => void }) {
  const { t } = useTranslation('mentions');
  if (arrived.isExact) return <NewPill count={arrived.count} onLoad={onLoad} />;
  return <div role="status"><Button size="compact-md" radius="xl" onClick={onLoad}>{t('maybeNew')}</Button></div>;
}

type DetailPlaceProps = { id: string | undefined; mentions: readonly Mention[]; topic: number | undefined; onClose: () => void };

/** The detail beside the list, or over it where there is no room. */
function DetailPlace({ id, mentions, topic, onClose }: DetailPlaceProps) {
  const { t } = useTranslation('mentions');
  const isNarrow = useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false });
  const known = mentions.find((mention) => mention.id === id);
  const pane = id === undefined ? null : <MentionDetailPane key={id} mentionId={id} known={known} topicId={topic} onClose={onClose} hasClose={!isNarrow} />;
  if (isNarrow) {
    return (
      <Drawer opened={id !== undefined} onClose={onClose} position="right" size="min(100%, 560px)" title={<b>{t('detail')}</b>} closeButtonProps={{ 'aria-label': t('close') }}>{pane}</Drawer>
    );
  }
  return <section className={classes['pane']} aria-label={t('detail')} tabIndex={0}>{pane ?? (mentions.length > 0 && <p className={classes['hint']}>{t('choose')}</p>)}</section>;
}
