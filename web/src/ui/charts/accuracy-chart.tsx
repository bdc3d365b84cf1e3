import { Suspense, lazy, useState } from 'react';
import { Button, Skeleton, Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/dates.ts';
import { formatCount } from '../../lib/numbers.ts';
import { formatPercent } from '../../lib/percent.ts';
import { useLanguage } from '../../lib/words.ts';
import type { AccuracyWeek } from './accuracy-lines.tsx';
import './accuracy-words.ts';
import { ChartBoundary } from './chart-boundary.tsx';
import classes from './charts.module.css';

const AccuracyLines = lazy(() => import('./accuracy-lines.tsx'));

/** Accuracy by week with its interval as a band, and the same as a table; weeks oldest first. */
export function AccuracyChart({ weeks }: { weeks: readonly AccuracyWeek[] }) {
  const { t } = useTranslation('accuracy-chart');
  const [isTable, setIsTable] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 640px)') ?? false;
  const last = weeks.at(-1);
  return (
    <div className={classes['chart']}>
      <div className={classes['tools']}>
        <span className={classes['step']}>{t('legend')}</span>
        <Button size="compact-sm" variant="default" ml="auto" className={classes['tool']} onClick={() => setIsTable(!isTable)}>{isTable ? t('asChart') : t('asTable')}</Button>
      </div>
      {isTable ? <WeekTable weeks={weeks} /> : (
        <div role="img" aria-label={t('label', { weeks: weeks.length, last: last === undefined ? '–' : formatPercent(last.share) })} className={classes['canvas']}>
          <ChartBoundary fallback={<p className={classes['none']}>{t('failed')}</p>}>
            <Suspense fallback={<Skeleton height={260} />}><AccuracyLines weeks={weeks} isNarrow={isNarrow} /></Suspense>
          </ChartBoundary>
        </div>
      )}
    </div>
  );
}

function WeekTable({ weeks }: { weeks: readonly AccuracyWeek[] }) {
  const { t } = useTranslation('accuracy-chart');
  const language = useLanguage();
  return (
    // A scrolling region must be reachable by keyboard.
    <div className={classes['tableBox']} role="region" aria-label={t('caption')} tabIndex={0}>
      <Table stickyHeader className={classes['table']}>
        <Table.Caption>{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('week')}</Table.Th>{(['share', 'interval', 'posts'] as const).map((key) => <Table.Th key={key} scope="col" ta="right">{t(key)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.toReversed().map(({ atMs, share, low, high, of }) => (
            <Table.Tr key={atMs}>
              <Table.Th scope="row" fw={400}>{formatDay(atMs, language)}</Table.Th><Table.Td ta="right">{formatPercent(share)}</Table.Td>
              <Table.Td ta="right">{formatPercent(low)}–{formatPercent(high)}</Table.Td><Table.Td ta="right">{formatCount(of)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
