import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { rejudgeRoutes } from '@hinomi/shared/routes/word-routes';
import { callApi } from '../lib/api-client.ts';
import { usePollInterval } from '../lib/live-connection.ts';
import { formatCount } from '../lib/numbers.ts';
import { queryKeys } from '../lib/query-cache.ts';
import './rejudge-words.ts';
import { TimeText } from './time-text.tsx';

/** How far judging stored mentions again is; asked often while it goes on. */
function useRejudge() {
  const interval = usePollInterval(2_000);
  return useQuery({
    queryKey: queryKeys.judge('rejudge'), queryFn: () => callApi(rejudgeRoutes.state),
    refetchInterval: ({ state }) => (state.data?.run?.finishedAt === null ? interval : false),
  });
}

/** How far judging stored mentions again is, or when it was last done. */
export function RejudgeLine() {
  const { t } = useTranslation('rejudge');
  const run = useRejudge().data?.run ?? null;
  if (run === null) return null;
  if (run.finishedAt !== null) return <Text size="sm" c="dimmed" className="tabular">{t('finished', { count: formatCount(run.judged) })} <TimeText at={run.finishedAt} form="full" /></Text>;
  const percent = run.total === 0 ? 0 : Math.min(100, Math.round((run.done / run.total) * 100));
  return (
    <Stack gap={4} maw={760} component="section" aria-label={t('running')}>
      <Text size="sm" fw={600}>{t('running')}</Text>
      <Progress value={percent} aria-label={t('running')} />
      <Text size="sm" className="tabular">{t('progress', { total: formatCount(run.total), done: formatCount(run.done) })}</Text>
      <Text size="sm" c="dimmed">{t('quiet')}</Text>
    </Stack>
  );
}
