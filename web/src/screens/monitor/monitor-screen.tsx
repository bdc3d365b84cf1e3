import { Suspense, lazy, useCallback, useRef } from 'react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MonitorState, Period } from '@hinomi/shared/contracts/monitor';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { useConnection } from '../../lib/live-connection.ts';
import { useWords } from '../../lib/words.ts';
import { ChartBoundary } from '../../ui/charts/chart-boundary.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useNow } from '../../ui/use-now.ts';
import { focusTopic, sortCards } from './card-order.ts';
import { AwaitedMention } from './awaited-mention.tsx';
import { CollectionStrip } from './collection-strip.tsx';
import { FocusPanel } from './focus-panel.tsx';
import { LevelAnnouncer } from './level-announcer.tsx';
import { findStaleAt } from './level-news.ts';
import { MonitorNotes, NoSources, NoTopics } from './monitor-notes.tsx';
import { MonitorSkeleton } from './monitor-skeleton.tsx';
import { SetUpNote } from './set-up-note.tsx';
import { TopicCard } from './topic-card.tsx';
import { TopicStream } from './topic-stream.tsx';
import { Tour } from './tour.tsx';
import { useMonitorKeys } from './use-monitor-keys.ts';
import { useMonitorSearch } from './use-monitor-search.ts';
import { useMonitorState } from './use-monitor.ts';
import './words.ts';
import classes from './monitor.module.css';

const Insight = lazy(() => import('./insight/insight.tsx'));

/** Px of the chart that must show for it to count as in sight. */
const leastVisible = 240;

/** 監視: whether anything burns, in five seconds. */
export function MonitorScreen() {
  const { t } = useTranslation('monitor');
  const query = useMonitorState();
  const connection = useConnection();
  const staleAt = findStaleAt(connection.lastSeenAt, query.dataUpdatedAt, useNow(5000));
  return (
    <PageFrame title={t('title')} {...useTabPrefix(query.data)}>
      <QueryState query={query} skeleton={<MonitorSkeleton />}>
        {(state) => <MonitorBody state={state} staleAt={staleAt} />}
      </QueryState>
    </PageFrame>
  );
}

/** `(3) 警戒` before the title while topics stand above 平常: how many, and the worst level. */
function useTabPrefix(state: MonitorState | undefined): { tabPrefix?: string } {
  const { t } = useTranslation('monitor');
  const pick = useWords();
  const raised = sortCards(state?.topics ?? []).filter((card) => card.level > 1);
  const worst = raised[0];
  return worst === undefined ? {} : { tabPrefix: t('tabPrefix', { count: raised.length, level: pick(levelWords[worst.level]) }) };
}

/** Brings the chart into sight where it is not; a card near a visible chart stays where it is. */
function revealPanel(panel: HTMLElement | null): void {
  if (panel !== null && panel.getBoundingClientRect().top > window.innerHeight - leastVisible) panel.scrollIntoView({ block: 'start' });
}

function MonitorBody({ state, staleAt }: { state: MonitorState; staleAt: number | null }) {
  const { t } = useTranslation('monitor');
  const [search, setSearch] = useMonitorSearch();
  const panel = useRef<HTMLDivElement>(null);
  const cards = sortCards(state.topics);
  const focused = focusTopic(cards, search.topic);
  const choosePeriod = (period: Period) => setSearch({ period });
  // One function for all cards: a card whose figures stand still is not drawn again.
  const focus = useCallback((topicId: number) => {
    setSearch({ topic: topicId });
    revealPanel(panel.current);
  }, [setSearch]);
  useMonitorKeys(choosePeriod);
  return (
    <div className={classes['screen']}>
      <div role="status" className={classes['said']}>
        <LevelAnnouncer cards={state.topics} />
      </div>
      <SetUpNote />
      <MonitorNotes state={state} />
      <AwaitedMention state={state} />
      {!state.hasSources && <NoSources />}
      {focused === null ? (!state.hasTopics && <NoTopics />) : (
        <>
          <section aria-label={t('topics')} data-tour="cards">
            <ul className={classes['cards']} data-stale={staleAt !== null || undefined}>
              {cards.map((card) => (
                <li key={card.topicId}><TopicCard card={card} isFocused={card.topicId === focused.topicId} onFocus={focus} /></li>
              ))}
            </ul>
            <p className={classes['keys']}>{t('keys')}</p>
          </section>
          <div className={classes['focus']} ref={panel}>
            <FocusPanel card={focused} period={search.period ?? '24h'} onPeriod={choosePeriod} />
            <TopicStream key={focused.topicId} topicId={focused.topicId} name={focused.name} />
          </div>
          <ChartBoundary fallback={<p>{t('insightFailed')}</p>}>
            <Suspense fallback={<Skeleton height={320} radius="md" />}><Insight card={focused} period={search.period ?? '24h'} /></Suspense>
          </ChartBoundary>
        </>
      )}
      {state.sources.length > 0 && <CollectionStrip sources={state.sources} />}
      <Tour />
    </div>
  );
}
