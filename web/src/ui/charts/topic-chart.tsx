import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '@hinomi/shared/contracts/annotation';
import type { TopicSeries } from '@hinomi/shared/contracts/monitor';
import { formatNear, formatSpan } from '../../lib/dates.ts';
import { isOwnZone, zoneName } from '../../lib/time-zone.ts';
import { useLanguage } from '../../lib/words.ts';
import { useNow } from '../use-now.ts';
import './chart-words.ts';
import { placeMarks, type ChartMark } from './annotation-marks.ts';
import { ChartBoundary } from './chart-boundary.tsx';
import { finishedPoints, largest, type ChartView } from './chart-series.ts';
import { LevelChanges } from './level-changes.tsx';
import classes from './charts.module.css';

const TopicLines = lazy(() => import('./topic-lines.tsx'));
const SeriesTable = lazy(() => import('./series-table.tsx').then((module) => ({ default: module.SeriesTable })));

type TopicChartProps = {
  series: TopicSeries;
  /** Name of the topic and words of the period, for the label. */
  name: string; period: string;
  /** Milliseconds of the last update when the figures are old; the chart is then greyed and stamped. */
  staleAt: number | null;
  annotations?: readonly Annotation[];
  /** The reader pointed at a time (milliseconds) of the chart. */
  onPick?: ((atMs: number) => void) | undefined;
};

const noAnnotations: readonly Annotation[] = [];
/** Numbers need so much of the width of the chart for themselves. */
const markShare = { wide: 0.03, narrow: 0.08 } as const;

/** The focused chart of one topic: counts or tones over time, with the same figures as a table. */
export function TopicChart({ series, name, period, staleAt, annotations = noAnnotations, onPick }: TopicChartProps) {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const [view, setView] = useState<ChartView>('volume');
  const [isTable, setIsTable] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 640px)') ?? false;
  const now = useNow();
  const { points } = series;
  const step = formatSpan(series.stepSeconds, language);
  const most = (key: Parameters<typeof largest>[1]) => Math.round(largest(points, key));
  const marks = marksOf(points, annotations, isNarrow);
  const label = view === 'volume'
    ? t('volumeLabel', { name, period, step, all: most('all'), critical: most('critical') })
    : t('toneLabel', { name, period, step, negative: most('negative'), positive: most('positive') });
  return (
    <div className={classes['chart']}>
      <div className={classes['tools']}>
        <SegmentedControl size="xs" aria-label={t('view')} value={view} onChange={(value) => setView(value === 'tone' ? 'tone' : 'volume')}
          data={[{ value: 'volume', label: t('volume') }, { value: 'tone', label: t('tone') }]} />
        <span className={classes['step']}>{t('perStep', { step })}{isOwnZone() && ` (${zoneName(now)})`}</span>
        <Button size="compact-sm" variant="default" ml="auto" className={classes['tool']} onClick={() => setIsTable(!isTable)}>{isTable ? t('asChart') : t('asTable')}</Button>
      </div>
      {staleAt !== null && <p className={classes['stamp']}>{t('lastUpdate', { time: formatNear(staleAt, language, now, true) })}</p>}
      <div className={staleAt === null ? undefined : classes['stale']}>
        {isTable
          ? <LatePart fallback={<p className={classes['stamp']}>{t('tableFailed')}</p>}><SeriesTable points={points} view={view} caption={t('caption', { name, period, step })} finishedMs={now - series.stepSeconds * 1_000} /></LatePart>
          : <Picture key={`${series.topicId}-${series.period}-${view}`} label={label} isEmpty={most('all') === 0} none={t('none')} failed={t('failed')}><TopicLines points={finishedPoints(points, series.stepSeconds, now)} levels={series.levels} view={view} isNarrow={isNarrow} marks={marks} onPick={onPick} /></Picture>}
      </div>
      {!isTable && <Legend hasBand={view === 'volume'} hasMarks={marks.length > 0} isPickable={onPick !== undefined} />}
      <LevelChanges levels={series.levels} />
    </div>
  );
}

function marksOf(points: TopicSeries['points'], annotations: readonly Annotation[], isNarrow: boolean): ChartMark[] {
  const spanMs = Date.parse(points.at(-1)?.at ?? '') - Date.parse(points[0]?.at ?? '');
  return placeMarks(annotations, spanMs * (isNarrow ? markShare.narrow : markShare.wide));
}

/** What the shade and the numbers of the picture are, and what pressing it does. */
function Legend({ hasBand, hasMarks, isPickable }: { hasBand: boolean; hasMarks: boolean; isPickable: boolean }) {
  const { t } = useTranslation('charts');
  return <p className={classes['legend']}>{hasBand && <span>{t('band')}</span>}{hasMarks && <span>{t('marks')}</span>}{isPickable && <span>{t('pick')}</span>}</p>;
}

type PictureProps = { label: string; isEmpty: boolean; none: string; failed: string; children: ReactNode };

function Picture({ label, isEmpty, none, failed, children }: PictureProps) {
  return (
    <div className={classes['picture']}>
      <div role="img" aria-label={label} className={classes['canvas']}>
        <LatePart fallback={<p className={classes['none']}>{failed}</p>}>{children}</LatePart>
      </div>
      {isEmpty && <p className={classes['none']}>{none}</p>}
    </div>
  );
}

/** What is drawn from code fetched apart: a grey place until it is here, `fallback` where it cannot be had. */
function LatePart({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return <ChartBoundary fallback={fallback}><Suspense fallback={<Skeleton height={260} />}>{children}</Suspense></ChartBoundary>;
}
