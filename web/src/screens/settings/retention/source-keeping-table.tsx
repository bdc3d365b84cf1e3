import { Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sourceKeepingRoutes } from '@hinomi/shared/routes/duty-routes';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { SourceDays } from './source-days.tsx';

/** How long posts of each source are kept, and what its terms say. */
export function SourceKeepingTable({ usualDays }: { usualDays: number }) {
  const { t } = useTranslation('retention');
  const pick = useWords();
  const list = useQuery({ queryKey: queryKeys.retention('sources'), queryFn: () => callApi(sourceKeepingRoutes.list) });
  return (
    <Stack gap="xs" component="section" aria-labelledby="by-source-title">
      <Title order={2} size="h4" id="by-source-title">{t('bySource')}</Title>
      <Text size="sm">{t('bySourceText', { days: usualDays })}</Text>
      <QueryState query={list} skeleton={<Skeleton height={160} />} isEmpty={(data) => data.sources.length === 0} empty={<Text size="sm" c="dimmed">{t('noSources')}</Text>}>
        {(data) => (
          <Table className="stacking-table" verticalSpacing="xs" aria-label={t('bySource')}>
            <Table.Thead>
              <Table.Tr><Table.Th scope="col">{t('source')}</Table.Th><Table.Th scope="col">{t('channel')}</Table.Th><Table.Th scope="col">{t('term')}</Table.Th><Table.Th scope="col">{t('keptDays')}</Table.Th></Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.sources.map((source) => (
                <Table.Tr key={source.sourceId}>
                  <Table.Td data-label={t('source')}><PlainText text={source.name} />{source.isRemoved && <Text size="sm" c="dimmed" component="span"> {t('removedSource')}</Text>}</Table.Td>
                  <Table.Td data-label={t('channel')}>{pick(channelWords[source.channel])}</Table.Td>
                  <Table.Td data-label={t('term')}>{source.termDays === null ? t('noTerm') : t('termDays', { days: source.termDays })}</Table.Td>
                  <Table.Td data-label={t('keptDays')}><SourceDays key={source.version} source={source} usualDays={usualDays} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryState>
    </Stack>
  );
}
