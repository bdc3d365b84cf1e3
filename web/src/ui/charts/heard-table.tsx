import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/dates.ts';
import { formatCount } from '../../lib/numbers.ts';
import { useLanguage } from '../../lib/words.ts';
import { sumDays, type HeardGap, type HeardHour } from './heard-hours.ts';
import classes from './charts.module.css';

/** What a source brought by the day as a table, newest first, with how long it was not heard. */
export function HeardTable({ hours, gaps, caption }: { hours: readonly HeardHour[]; gaps: readonly HeardGap[]; caption: string }) {
  const { t } = useTranslation('heard');
  const language = useLanguage();
  return (
    // A scrolling region must be reachable by keyboard.
    <div className={classes['tableBox']} role="region" aria-label={caption} tabIndex={0}>
      <Table stickyHeader className={classes['table']}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('day')}</Table.Th><Table.Th scope="col" ta="right">{t('mentions')}</Table.Th><Table.Th scope="col" ta="right">{t('deaf')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {sumDays(hours, gaps).map(({ day, atMs, mentions, deafMs }) => (
            <Table.Tr key={day}>
              <Table.Th scope="row" fw={400}>{formatDay(atMs, language)}</Table.Th>
              <Table.Td ta="right">{formatCount(mentions)}</Table.Td>
              <Table.Td ta="right">{deafMs === 0 ? '-' : t('minutes', { count: formatCount(Math.max(1, Math.round(deafMs / 60_000))) })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
