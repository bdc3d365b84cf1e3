import { Divider, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Retention } from '@hinomi/shared/contracts/upkeep';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { keptThings, keptThingWords } from '@hinomi/shared/vocabulary/upkeep';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { ErasureForm } from './erasure-form.tsx';
import { KeepingForm } from './keeping-form.tsx';
import { SourceKeepingTable } from './source-keeping-table.tsx';
import './words.ts';

function LastRun({ run }: { run: Retention['lastRun'] }) {
  const { t } = useTranslation('retention');
  const pick = useWords();
  if (run === null) return <Text size="sm" c="dimmed">{t('lastRun')}: {t('neverRun')}</Text>;
  const list = keptThings.filter((thing) => (run.removed[thing] ?? 0) > 0).map((thing) => `${pick(keptThingWords[thing])} ${formatCount(run.removed[thing] ?? 0)}`).join(', ');
  return <Text size="sm" c="dimmed">{t('lastRun')}: <TimeText at={run.at} /> {list === '' ? t('noneRemoved') : t('removed', { list })}</Text>;
}

function Erasures({ rows }: { rows: Retention['erasures'] }) {
  const { t } = useTranslation('retention');
  if (rows.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t('erasures')}</Title>
      <Text size="sm" c="dimmed">{t('erasuresHelp')}</Text>
      <Table className="stacking-table" verticalSpacing="xs" aria-label={t('erasures')}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('at')}</Table.Th><Table.Th scope="col">{t('source')}</Table.Th><Table.Th scope="col">{t('posts')}</Table.Th><Table.Th scope="col">{t('by')}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td data-label={t('at')}><TimeText at={row.begunAt} /></Table.Td>
              <Table.Td data-label={t('source')}><PlainText text={row.sourceName} /></Table.Td>
              <Table.Td data-label={t('posts')} className="tabular">{row.finishedAt === null ? t('running') : formatCount(row.posts)}</Table.Td>
              <Table.Td data-label={t('by')}><PlainText text={row.orderedBy ?? t('system')} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** 設定 > 保存期間: how long what is kept, and erasing an author. */
export function RetentionScreen() {
  const { t } = useTranslation('retention');
  const { can } = useSession();
  const kept = useQuery({ queryKey: queryKeys.retention('state'), queryFn: () => callApi(retentionRoutes.get) });
  return (
    <PageFrame title={t('title')}>
      <QueryState query={kept} skeleton={<Skeleton height={320} />}>
        {(data) => (
          <Stack gap="lg">
            <KeepingForm key={data.version} kept={data} />
            <LastRun run={data.lastRun} />
            <Divider />
            <SourceKeepingTable usualDays={data.days.post} />
            {can('author.erase') && <><Divider /><ErasureForm /></>}
            <Erasures rows={data.erasures} />
          </Stack>
        )}
      </QueryState>
    </PageFrame>
  );
}
