import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../ui/page-frame.tsx';
import { DetailPlace, useHasRoomBeside } from './detail-place.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListBar } from './list-bar.tsx';
import { focusRow, MentionList, type ListHandle } from './mention-list.tsx';
import { countConditions, noFilter, pickFilter } from './mention-filter.ts';
import type { MentionFilter, MentionsSearch } from './mentions-search.ts';
import { splitQuery } from './text-pieces.ts';
import { useArrivals, useRowChanges } from './use-arrivals.ts';
import { useListWork } from './use-list-work.ts';
import { useMentionList } from './use-mentions.ts';
import { useMentionsSearch } from './use-mentions-search.ts';
import { useOpened } from './use-opened.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useRowActs } from './use-row-acts.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { ViewsButton, ViewsPlace } from './views/views-place.tsx';
import { BulkBar } from './work/bulk-bar.tsx';
import { DeskDialogs } from './work/desk-dialogs.tsx';
import { noSelection } from './work/selection.ts';
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

/** The list for a filter with the work on it, and the keys that go through it. */
function useWorkingList(filter: MentionFilter, place: ReturnType<typeof useOpened>) {
  const list = useMentionList(filter);
  const { desk, dialog } = useWorkDesk(place.open);
  useRowChanges(list.places, desk.book);
  const work = useListWork(list, desk, filter);
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
  const step = (by: 1 | -1) => {
    const next = list.mentions[(list.places.get(place.cursor ?? '') ?? 0) + by];
    if (next !== undefined) place.open(next.id);
  };
  const listedIds = () => list.mentions.map(({ id }) => id);
  const acts = useRowActs({ fits: work.fits, open: place.open, openDetail, listedIds, desk });
  useScreenKeys({ mentions: list.mentions, places: list.places, cursor: place.cursor, opened: place.opened, desk, chosen: work.chosen, fits: work.fits, isJudging: filter.judged !== undefined, go, openDetail, close, handle, searchField });
  return { list, desk, dialog, ...work, handle, searchField, close, step, listedIds, acts };
}

/** What came since the list was loaded, and loading it anew. */
function useReload({ list, desk, handle }: Pick<ReturnType<typeof useWorkingList>, 'list' | 'desk' | 'handle'>, filter: MentionFilter) {
  const { arrived, clear } = useArrivals(filter);
  const load = () => {
    clear();
    handle.current?.toTop();
    void list.reload().then(() => desk.book.reset());
  };
  // In an empty list nothing can move under the pointer, so the first posts show by themselves.
  const isWaitingForFirst = countConditions(filter) === 0 && list.query.isSuccess && list.mentions.length === 0 && (!arrived.isExact || arrived.count > 0);
  useEffect(() => {
    if (isWaitingForFirst) load();
  });
  return { arrived, load };
}

/** 投稿: the working list of every collected mention, by view, filter and full text, with the work done on each. */
export function MentionsScreen() {
  const { t } = useTranslation('mentions');
  const [search, setSearch] = useMentionsSearch();
  const { filter, filterKey } = useFilter(search);
  const place = useOpened(search.id, (id) => setSearch({ id }));
  const working = useWorkingList(filter, place);
  const { list, desk } = working;
  const { arrived, load } = useReload(working, filter);
  const { element, room } = useRoomBelow<HTMLDivElement>(bottomMargin);
  const words = useMemo(() => splitQuery(filter.q), [filter.q]);
  const change = (next: Partial<MentionsSearch>) => {
    desk.select(() => noSelection);
    setSearch(next);
  };
  const clear = () => change(noFilter);
  const hasRows = list.mentions.length > 0;
  return (
    <WorkDeskPlace value={desk}>
      <PageFrame title={t('title')}>
        <div className={classes['screen']} ref={element} style={room === null ? undefined : { height: room }}>
          <FilterBar key={search.view ?? ''} search={search} onChange={change} searchField={working.searchField} before={<ViewsButton search={search} onChoose={change} />} />
          <ListBar arrived={arrived} gone={working.gone} onLoad={load} ids={working.listedIds} hasRows={hasRows} isFiltered={countConditions(filter) > 0} onClear={clear}
            isGrouped={search.isGrouped === true} onGroup={(isGrouped) => change({ isGrouped: isGrouped || undefined })} />
          <div className={classes['columns']}>
            <ViewsPlace search={search} onChoose={change} />
            <MentionList key={filterKey} list={list} words={words} cursor={place.cursor} topic={search.topic} acts={working.acts} handle={working.handle} empty={<EmptyList filter={filter} onClear={clear} />} />
            <DetailPlace id={place.opened} known={place.opened === undefined ? undefined : working.find(place.opened)} topic={search.topic} hasRows={hasRows} onClose={working.close} onStep={working.step} />
          </div>
        </div>
        <BulkBar chosen={working.chosen} />
        <DeskDialogs dialog={working.dialog} filter={filter} />
      </PageFrame>
    </WorkDeskPlace>
  );
}
