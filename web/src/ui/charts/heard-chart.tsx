import { Suspense, lazy, useState } from 'react';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SourceHistory } from '@hinomi/shared/contracts/source';
import { isOwnZone, zoneName } from '../../lib/time-zone.ts';
import { useNow } from '../use-now.ts';
import { ChartBoundary } from './chart-boundary.tsx';
import { HatchMark } from './hatch-mark.tsx';
import { cutGaps, fillHours, heardPeriods, type HeardGap, type HeardPeriod } from './heard-hours.ts';
import { HeardTable } from './heard-table.tsx';
import './heard-words.ts';
import classes from './charts.module.css';

const HeardLines = lazy(() => import('./heard-lines.tsx'));
const periods = Object.keys(heardPeriods) as HeardPeriod[];
const hourMs = 3_600_000;

type Props = { name: string; past: SourceHistory; /** When the source was added, in milliseconds. */ sinceMs: number };

/** What one source brought by the hour, with spans that were not heard as hatched bands, and the same as a table. */
export function HeardChart({ name, past, sinceMs }: Props) {
  const { t } = useTranslation('heard');
  const [period, setPeriod] = useState<HeardPeriod>('month');
  const [isTable, setIsTable] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 640px)') ?? false;
  const now = useNow(300_000);
  const fromMs = Math.floor(now / hourMs) * hourMs - heardPeriods[period] * hourMs;
  const hours = fillHours(past, fromMs, now, sinceMs);
  const gaps = cutGaps(past.gaps, fromMs, now);
  const counts = hours.map(({ mentions }) => mentions ?? 0);
  const [sum, most] = [counts.reduce((total, count) => total + count, 0), Math.max(0, ...counts)];
  const span = t(`span.${period}`);
  return (
    <div className={classes['chart']}>
      <div className={classes['tools']}>
        <SegmentedControl size="xs" aria-label={t('period')} value={period} data={periods.map((one) => ({ value: one, label: t(`span.${one}`) }))} onChange={(value) => setPeriod(periods.find((one) => one === value) ?? 'month')} />
        <span className={classes['step']}>{t('perHour')}{isOwnZone() && ` (${zoneName(now)})`}</span>
        <Button size="compact-sm" variant="default" ml="auto" className={classes['tool']} onClick={() => setIsTable(!isTable)}>{isTable ? t('asChart') : t('asTable')}</Button>
      </div>
      {isTable
        ? <HeardTable hours={hours} gaps={gaps} caption={t('caption', { name, span })} />
        : (
          <div className={classes['picture']}>
            <div role="img" aria-label={t('label', { name, span, sum, most, gaps: gaps.length })} className={classes['canvas']}>
              <ChartBoundary fallback={<p className={classes['none']}>{t('failed')}</p>}>
                <Suspense fallback={<Skeleton height={260} />}><HeardLines hours={hours} gaps={gaps} isNarrow={isNarrow} /></Suspense>
              </ChartBoundary>
            </div>
            {sum === 0 && <p className={classes['none']}>{t('none')}</p>}
          </div>
        )}
      <Legend gaps={gaps} />
    </div>
  );
}

function Legend({ gaps }: { gaps: readonly HeardGap[] }) {
  const { t } = useTranslation('heard');
  const kinds = (['silent', 'lost'] as const).filter((kind) => gaps.some((gap) => gap.kind === kind));
  if (kinds.length === 0) return null;
  return <ul className={classes['hatches']} aria-label={t('legend')}>{kinds.map((kind) => <li key={kind}><HatchMark kind={kind} /> {t(kind)}</li>)}</ul>;
}
