import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source, SourceHistory } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { HeardChart } from '../../../ui/charts/heard-chart.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { GapList } from './gap-list.tsx';
import { unitsOf } from './settings-lines.ts';
import { TurnList } from './turn-list.tsx';
import './words.ts';

/** The last 30 days of one source; live events of the source bring it anew, the interval what came by the hour. */
function useSourcePast(sourceId: number) {
  return useQuery({ queryKey: queryKeys.source('history', sourceId), queryFn: () => callApi(sourceRoutes.history, { params: { sourceId } }), refetchInterval: usePollInterval(300_000) });
}

function Past({ source, past }: { source: Source; past: SourceHistory }) {
  const { t } = useTranslation('sources');
  return (
    <Stack gap="md">
      <HeardChart name={source.name} past={past} sinceMs={Date.parse(source.createdAt)} />
      {source.mode !== 'file' && (
        <>
          <Stack gap="xs" component="section" aria-labelledby="source-gaps">
            <Title order={3} size="h6" id="source-gaps">{t('gaps')}</Title>
            {past.gaps.length === 0 ? <Text size="sm" c="dimmed">{t('gapsNone')}</Text> : <GapList gaps={past.gaps} />}
          </Stack>
          <Stack gap="xs" component="section" aria-labelledby="source-turns">
            <Title order={3} size="h6" id="source-turns">{t('turns')}</Title>
            {past.turns.length === 0 ? <Text size="sm" c="dimmed">{t('turnsNone')}</Text> : <TurnList turns={past.turns} units={unitsOf(source)} />}
          </Stack>
        </>
      )}
    </Stack>
  );
}

/** What came by the hour over 30 days, the spans that were not heard, and the turns of health. */
export function PastPart({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const past = useSourcePast(source.id);
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby="source-past">
      <Stack gap="sm">
        <Title order={2} size="h5" id="source-past">{t('past')}</Title>
        <QueryState query={past} skeleton={<Skeleton height={310} />}>{(data) => <Past source={source} past={data} />}</QueryState>
      </Stack>
    </Paper>
  );
}
