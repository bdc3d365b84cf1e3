import { Button, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeletionState } from '@hinomi/shared/contracts/deletion';
import { deletionRoutes } from '@hinomi/shared/routes/duty-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useLanguage } from '../../../lib/words.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { DutyTable } from './duty-table.tsx';
import { ProofPart } from './proof-part.tsx';
import { roundSpan } from './round-span.ts';
import './words.ts';

function Figure({ label, value, isBad = false }: { label: string; value: string; isBad?: boolean }) {
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">{label}</Text>
      <Text fw={700} size="lg" className="tabular" c={isBad ? 'red' : undefined}>{value}</Text>
    </Stack>
  );
}

function Figures({ state }: { state: DeletionState }) {
  const { t } = useTranslation('deletions');
  const language = useLanguage();
  const spanText = (seconds: number | null) => (seconds === null ? t('noDelay') : seconds < 1 ? t('underSecond') : formatSpan(roundSpan(seconds), language));
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }}>
      <Figure label={t('total')} value={formatCount(state.total)} />
      <Figure label={t('open')} value={formatCount(state.open)} />
      <Figure label={t('overdue')} value={formatCount(state.overdue)} isBad={state.overdue > 0} />
      <Figure label={t('delay')} value={spanText(state.delayP95Seconds)} />
      <Figure label={t('statedDelay')} value={spanText(state.statedDelayP95Seconds)} />
    </SimpleGrid>
  );
}

function Records() {
  const { t } = useTranslation('deletions');
  const list = useInfiniteQuery({
    queryKey: queryKeys.deletion('list'), queryFn: ({ pageParam }) => callApi(deletionRoutes.list, { query: pageParam === null ? {} : { before: pageParam } }),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next,
  });
  return (
    <Stack gap="xs" component="section" aria-labelledby="duties-title">
      <Title order={2} size="h4" id="duties-title">{t('list')}</Title>
      <QueryState query={list} skeleton={<Skeleton height={240} />} isEmpty={(data) => data.pages[0]?.duties.length === 0} empty={<EmptyNote title={t('none')} text={t('noneText')} />}>
        {(data) => <DutyTable duties={data.pages.flatMap((page) => page.duties)} />}
      </QueryState>
      {list.hasNextPage && <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Stack>
  );
}

/** 設定 > 削除義務の履行: what sources demanded, when it was done, and the proof that nothing is left. */
export function DeletionsScreen() {
  const { t } = useTranslation('deletions');
  const state = useQuery({ queryKey: queryKeys.deletion('state'), queryFn: () => callApi(deletionRoutes.state) });
  return (
    <PageFrame title={t('title')}>
      <Text size="sm">{t('text')}</Text>
      <QueryState query={state} skeleton={<Skeleton height={160} />}>
        {(data) => <Stack gap="lg"><Figures state={data} /><ProofPart lastCheck={data.lastCheck} /></Stack>}
      </QueryState>
      <Records />
    </PageFrame>
  );
}
