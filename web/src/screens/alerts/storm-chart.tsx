import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { TopicChart } from '../../ui/charts/topic-chart.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useStormSeries } from './use-alerts.ts';

/** How the topic of an open alert went in the last day, with the changes of its level. */
export function StormChart({ alert }: { alert: Pick<Alert, 'topicId' | 'topicName'> }) {
  const { t } = useTranslation('alerts');
  const query = useStormSeries(alert.topicId);
  return (
    <QueryState query={query} skeleton={<Skeleton height={220} />}>
      {(series) => <TopicChart series={series} name={alert.topicName} period={t('lastDay')} staleAt={null} />}
    </QueryState>
  );
}
