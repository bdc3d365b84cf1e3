import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/words.ts';
import { chartLines, type ChartView, type SeriesPoint } from './chart-series.ts';
import classes from './charts.module.css';

const oneDecimal = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(1));

type TableProps = { points: readonly SeriesPoint[]; view: ChartView; caption: string; /** A step that starts later still runs. */ finishedMs: number };

/** The figures of a chart as a table, newest first. */
export function SeriesTable({ points, view, caption, finishedMs }: TableProps) {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const lines = chartLines[view];
  return (
    // A scrolling region must be reachable by keyboard.
    <div className={classes['tableBox']} role="region" aria-label={caption} tabIndex={0}>
      <Table stickyHeader className={classes['table']}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('time')}</Table.Th>
            {lines.map((line) => <Table.Th key={line.name} scope="col" ta="right">{t(line.name)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.toReversed().map((point) => (
            <Table.Tr key={point.at}>
              <Table.Th scope="row" fw={400}>{formatTable(point.at, language)}{Date.parse(point.at) > finishedMs && ` ${t('running')}`}</Table.Th>
              {lines.map((line) => <Table.Td key={line.name} ta="right">{oneDecimal(point[line.name])}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
