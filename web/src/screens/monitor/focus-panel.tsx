import { Suspense, lazy, useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandAnnotation } from '@hinomi/shared/contracts/annotation';
import { periods, type Period, type TopicCard } from '@hinomi/shared/contracts/monitor';
import { useConnection } from '../../lib/live-connection.ts';
import { presentMs } from '../../lib/present.ts';
import { useSession } from '../../lib/session.ts';
import { ChartBoundary } from '../../ui/charts/chart-boundary.tsx';
import { TopicChart } from '../../ui/charts/topic-chart.tsx';
import { LevelChip } from '../../ui/level-chip.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useNow } from '../../ui/use-now.ts';
import { findStaleAt } from './level-news.ts';
import { useAnnotations, useSeries } from './use-monitor.ts';
import { useAnnotateKey } from './use-monitor-keys.ts';
import classes from './monitor.module.css';

const AnnotationList = lazy(() => import('./insight/annotation-list.tsx'));
const AnnotationEditor = lazy(() => import('./insight/annotation-editor.tsx'));

type FocusPanelProps = { card: TopicCard; period: Period; onPeriod: (period: Period) => void };
/** A note to change, or a moment to write one at. */
type Draft = { note: HandAnnotation | null; atMs: number };

/** The focused topic over time, with what happened beside the curve. */
export function FocusPanel({ card, period, onPeriod }: FocusPanelProps) {
  const { t } = useTranslation('monitor');
  const query = useSeries(card.topicId, period);
  const annotations = useAnnotations(card.topicId, period);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { can } = useSession();
  const { lastSeenAt } = useConnection();
  const staleAt = findStaleAt(lastSeenAt, query.dataUpdatedAt, useNow(5000));
  const writeAt = can('annotation.write') ? (atMs: number) => setDraft({ note: null, atMs }) : undefined;
  useAnnotateKey(writeAt === undefined ? null : () => writeAt(presentMs()));
  return (
    <section className={classes['panel']} aria-labelledby="monitor-focus">
      <div className={classes['panelHead']}>
        <h2 id="monitor-focus" className={classes['title']}>{t('focus', { name: card.name })}</h2>
        {card.dataState !== 'stale' && <LevelChip level={card.level} size="sm" />}
        {card.levelSince !== null && card.dataState !== 'stale' && <span className={classes['since']}><TimeText at={card.levelSince} /> 〜</span>}
        <PeriodSwitch period={period} onPeriod={onPeriod} />
      </div>
      <QueryState query={query} skeleton={<Skeleton height={320} />}>
        {(series) => <TopicChart series={series} name={card.name} period={t(`periods.${series.period}`)} staleAt={staleAt} annotations={annotations.data?.annotations ?? none} onPick={writeAt} />}
      </QueryState>
      {writeAt !== undefined && <Button size="compact-sm" variant="default" className={classes['tool']} mt={8} onClick={() => writeAt(presentMs())}>{t('annotate')}</Button>}
      <ChartBoundary fallback={<p className={classes['since']}>{t('insightFailed')}</p>}>
        <Suspense fallback={<Skeleton height={60} mt={8} />}>
          <QueryState query={annotations} skeleton={<Skeleton height={60} mt={8} />}>
            {(list) => <AnnotationList list={list} topicId={card.topicId} onEdit={(note) => setDraft({ note, atMs: presentMs() })} />}
          </QueryState>
          {draft !== null && <AnnotationEditor topicId={card.topicId} note={draft.note} atMs={draft.atMs} onClose={() => setDraft(null)} />}
        </Suspense>
      </ChartBoundary>
    </section>
  );
}

const none: readonly never[] = [];

function PeriodSwitch({ period, onPeriod }: Pick<FocusPanelProps, 'period' | 'onPeriod'>) {
  const { t } = useTranslation('monitor');
  return (
    <Button.Group aria-label={t('period')} className={classes['periods']}>
      {periods.map((one, index) => (
        <Button key={one} size="compact-md" variant={one === period ? 'filled' : 'default'} aria-pressed={one === period} className={classes['tool']}
          title={t('periodKey', { period: t(`periods.${one}`), key: index + 1 })} onClick={() => onPeriod(one)}>{t(`periods.${one}`)}</Button>
      ))}
    </Button.Group>
  );
}
