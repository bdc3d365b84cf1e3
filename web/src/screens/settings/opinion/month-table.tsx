import { Paper, Stack, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionMonth } from '@hinomi/shared/contracts/opinion';
import { formatCount, formatYen } from '../../../lib/numbers.ts';

const tokyoMs = 9 * 3_600_000;

/** What each month used, the newest first; nothing before the first question. */
export function MonthTable({ months }: { months: readonly OpinionMonth[] }) {
  const { t } = useTranslation('opinion');
  const used = months.filter(({ calls }) => calls > 0);
  if (used.length === 0) return null;
  const nameOf = (startAt: string) => {
    const start = new Date(Date.parse(startAt) + tokyoMs);
    return t('monthText', { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 });
  };
  return (
    <Paper component="section" aria-label={t('months')} withBorder p="md" radius="md">
      <Stack gap="xs">
        <Title order={2} size="h5">{t('months')}</Title>
        <Table className="stacking-table" verticalSpacing="xs" aria-label={t('months')}>
          <Table.Thead>
            <Table.Tr>{(['month', 'calls', 'answers', 'failures', 'tokens', 'money'] as const).map((name) => <Table.Th scope="col" key={name}>{t(name)}</Table.Th>)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {used.map((month) => (
              <Table.Tr key={month.startAt}>
                <Table.Td data-label={t('month')}>{nameOf(month.startAt)}</Table.Td>
                <Table.Td data-label={t('calls')} className="tabular">{formatCount(month.calls)}</Table.Td>
                <Table.Td data-label={t('answers')} className="tabular">{formatCount(month.answers)}</Table.Td>
                <Table.Td data-label={t('failures')} className="tabular">{formatCount(month.failures)}</Table.Td>
                <Table.Td data-label={t('tokens')} className="tabular">{formatCount(month.tokensIn)} / {formatCount(month.tokensOut)}</Table.Td>
                <Table.Td data-label={t('money')} className="tabular">{t('yenText', { yen: formatYen(month.yen) })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}
