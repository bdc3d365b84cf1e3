import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBookmarks } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../lib/words.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { setSectionOpen } from './detail/fold-section.tsx';
import { DetailPlace, useHasRoomBeside } from './detail-place.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListBar } from './list-bar.tsx';
import { focusRow, MentionList, type ListHandle } from './mention-list.tsx';
import type { RowActs } from './mention-row.tsx';
import { countConditions, noFilter, pickFilter } from './mention-filter.ts';
import type { MentionFilter, MentionsSearch } from './mentions-search.ts';
import { splitQuery } from './text-pieces.ts';
import { useArrivals, useRowChanges } from './use-arrivals.ts';
import { useListWork } from './use-list-work.ts';
import { useMentionList } from './use-mentions.ts';
import { useMentionsSearch } from './use-mentions-search.ts';
import { useOpened } from './use-opened.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { useViews } from './views/use-views.ts';
import { ViewPanel } from './views/view-panel.tsx';
import { builtInViews, chosenView } from './views/view-state.ts';
import { BulkBar } from './work/bulk-bar.tsx';
import { DeskDialogs } from './work/desk-dialogs.tsx';
import { chooseRange, noSelection, toggleRow } from './work/selection.ts';
import { useWorkDesk } from './work/use-work-desk.ts';
import { WorkDeskPlace } from './work/work-desk.ts';
import './words.ts';
import classes from './mentions.module.css';

/** The padding of the frame below the screen. */
const bottomMargin = 16;

function useFilter(search: MentionsSearch): { filter: MentionFilter; filterKey: string } {
  const filterKey = JSON.stringify(pickFilter(search));
  // An unchanged filter stays one object: lists and live counts hang on it.
  return { filterKey, filter: useMemo(() => JSON.parse(filterKey) as MentionFilter, [filterKey]) };
}

/** 投稿: the working list of every collected mention, by view, filter and full text, with the work done on each. */
export function MentionsScreen() {
  const { t } = useTranslation('mentions');
  const [search, setSearch] = useMentionsSearch();
  const { filter, filterKey } = useFilter(search);
  const list = useMentionList(filter);
  const place = useOpened(search.id, (id) => setSearch({ id }));
  const { desk, dialog } = useWorkDesk(place.open);
  const { arrived, clear } = useArrivals(filter);
  useRowChanges(list.places, desk.book);
  const { fits, gone, find, chosen } = useListWork(list, desk, filter);
  const { element, room } = useRoomBelow<HTMLDivElement>(bottomMargin);
  const handle = useRef<ListHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const isBeside = useHasRoomBeside();
  // A phone shows the post only when asked to; beside the list it follows the keys.
  const go = (id: string) => (isBeside || place.opened !== undefined ? place.open(id) : place.moveTo(id));
  const openDetail = (id: string) => {
    place.open(id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-detail-place]')?.focus({ preventScroll: true }));
  };
  const close = () => {
    place.close();
    if (place.cursor !== undefined) focusRow(place.cursor);
  };
  useScreenKeys({ mentions: list.mentions, places: list.places, cursor: place.cursor, opened: place.opened, desk, chosen, fits, go, openDetail, close, handle, searchField });
  const load = () => {
    clear();
    handle.current?.toTop();
    void list.reload().then(() => desk.book.reset());
  };
  const change = (next: Partial<MentionsSearch>) => {
    desk.select(() => noSelection);
    setSearch(next);
  };
  // In an empty list nothing can move under the pointer, so the first posts show by themselves.
  const isFiltered = countConditions(filter) > 0;
  const isWaitingForFirst = !isFiltered && list.query.isSuccess && list.mentions.length === 0 && (!arrived.isExact || arrived.count > 0);
  useEffect(() => {
    if (isWaitingForFirst) load();
  });
  const acts = useRowActs({ fits, open: place.open, openDetail, listedIds: () => list.mentions.map(({ id }) => id), desk });
  const words = useMemo(() => splitQuery(filter.q), [filter.q]);
  const step = (by: 1 | -1) => {
    const next = list.mentions[(list.places.get(place.cursor ?? '') ?? 0) + by];
    if (next !== undefined) place.open(next.id);
  };
  return (
    <WorkDeskPlace value={desk}>
      <PageFrame title={t('title')}>
        <div className={classes['screen']} ref={element} style={room === null ? undefined : { height: room }}>
          <FilterBar key={search.view ?? ''} search={search} onChange={change} searchField={searchField} before={<ViewsButton search={search} onChoose={change} />} />
          <ListBar arrived={arrived} gone={gone} onLoad={load} ids={() => list.mentions.map(({ id }) => id)} hasRows={list.mentions.length > 0} isFiltered={isFiltered} onClear={() => change(noFilter)}
            isGrouped={search.isGrouped === true} onGroup={(isGrouped) => change({ isGrouped: isGrouped || undefined })} />
          <div className={classes['columns']}>
            <ViewsPlace search={search} onChoose={change} />
            <MentionList key={filterKey} list={list} words={words} cursor={place.cursor} acts={acts} handle={handle} empty={<EmptyList filter={filter} onClear={() => change(noFilter)} />} />
            <DetailPlace id={place.opened} known={place.opened === undefined ? undefined : find(place.opened)} topic={search.topic} hasRows={list.mentions.length > 0} onClose={close} onStep={step} />
          </div>
        </div>
        <BulkBar chosen={chosen} />
        <DeskDialogs dialog={dialog} filter={filter} />
      </PageFrame>
    </WorkDeskPlace>
  );
}

type RowActsInput = Pick<RowActs, 'fits'> & { open: (id: string) => void; openDetail: (id: string) => void; listedIds: () => string[]; desk: ReturnType<typeof useWorkDesk>['desk'] };

/** The acts of rows as one object that stays the same, so that rows are not drawn for nothing. */
function useRowActs(input: RowActsInput): RowActs {
  const now = useRef(input);
  useEffect(() => {
    now.current = input;
  });
  const { fits } = input;
  return useMemo<RowActs>(() => ({
    fits,
    open: (id, byKeyboard) => (byKeyboard ? now.current.openDetail(id) : now.current.open(id)),
    toggle: (id, isRange) => now.current.desk.select((before) => (isRange ? chooseRange(before, now.current.listedIds(), id) : toggleRow(before, id))),
    openCopies: (id) => {
      setSectionOpen('copies', true);
      now.current.open(id);
    },
  }), [fits]);
}

type ViewsProps = { search: MentionsSearch; onChoose: (change: Partial<MentionsSearch>) => void };

const useHasRoomForViews = (): boolean => useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false }) ?? true;

/** The views beside the list, where there is room. */
function ViewsPlace({ search, onChoose }: ViewsProps) {
  return useHasRoomForViews() ? <div className={classes['views']}><ViewPanel search={search} onChoose={onChoose} isShown /></div> : null;
}

/** The views behind a button that says which one is chosen. */
function ViewsButton({ search, onChoose }: ViewsProps) {
  const { t } = useTranslation('mentionViews');
  const pick = useWords();
  const [isOpen, panel] = useDisclosure(false);
  const hasRoom = useHasRoomForViews();
  const here = chosenView(search, useViews().data?.views ?? []);
  const name = here === null ? t('unsaved') : typeof here === 'string' ? pick(builtInViews[here].words) : here.name;
  if (hasRoom) return null;
  return (
    <>
      <Button variant="default" className={classes['viewsButton'] ?? ''} leftSection={<IconBookmarks size={18} aria-hidden />} onClick={panel.open} aria-label={t('open', { name })}>{name}</Button>
      <Drawer opened={isOpen} onClose={panel.close} position="left" size={320} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} styles={{ body: { height: 'calc(100dvh - 70px)' } }}>
        <ViewPanel search={search} isShown={isOpen} onChoose={(change) => {
          onChoose(change);
          panel.close();
        }} />
      </Drawer>
    </>
  );
}
