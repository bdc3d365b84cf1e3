import { useState } from 'react';
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { firstRunStepWords, stepStateWords } from '@hinomi/shared/vocabulary/company';
import { ApiError, callApi } from '../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../lib/query-cache.ts';
import { useWords } from '../../lib/words.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FirstMentions } from '../../ui/setup/first-mentions.tsx';
import { useFirstMention } from '../../ui/setup/use-first-mention.ts';
import { useWizard } from './use-wizard.ts';
import classes from './welcome.module.css';

/** Sources with their progress, asked often while the first mention is awaited. */
function Arrival() {
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list) });
  const firstId = useFirstMention((topics.data?.topics ?? []).map(({ id }) => id), true);
  const sources = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list), refetchInterval: firstId === null ? 2_000 : false });
  return <FirstMentions sources={sources.data?.sources ?? []} firstId={firstId} />;
}

/** What was set up and what was put off, the first mention on its way, and the door to 監視. */
export function EndPage() {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  const wizard = useWizard();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { steps } = wizard.state;
  const finish = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await wizard.close('finished');
      await queryClient.invalidateQueries({ queryKey: queryKeys.tour() });
      await navigate({ to: '/monitor' });
    } catch (problem) {
      if (problem instanceof ApiError && problem.code === 'conflict') await wizard.reload();
      setError(problem);
      setIsBusy(false);
    }
  };
  return (
    <Stack gap="lg">
      <Text>{t('endIntro')} {steps.some(({ state }) => state !== 'done') && t('endLater')}</Text>
      <Paper withBorder p="md" radius="md">
        <Stack component="ul" gap="xs" className="plain-list">
          {steps.map(({ step, state, by }, index) => (
            <Group component="li" key={step} justify="space-between" gap="sm">
              <Group gap="sm">
                <Text fw={600}>{index + 1} {pick(firstRunStepWords[step])}</Text>
                <Badge variant={state === 'done' ? 'filled' : 'outline'} color={state === 'done' ? 'hinomi' : 'dark'} radius="sm" size="lg">{pick(stepStateWords[state])}</Badge>
                {by !== null && <Text size="sm" c="dimmed"><bdi>{by}</bdi></Text>}
              </Group>
              <Button size="xs" variant="default" aria-label={`${pick(firstRunStepWords[step])}: ${t(state === 'done' ? 'change' : 'redo')}`} onClick={() => wizard.goTo(step)}>{t(state === 'done' ? 'change' : 'redo')}</Button>
            </Group>
          ))}
        </Stack>
      </Paper>
      <Arrival />
      {error !== null && <ErrorNote error={error} title={t('notSaved')} />}
      <div className={classes['footer']}>
        <Group justify="space-between">
          <Button variant="default" disabled={isBusy} onClick={() => wizard.goTo('sensitivity')}>{t('back')}</Button>
          <Button loading={isBusy} onClick={() => void finish()}>{t('finish')}</Button>
        </Group>
      </div>
    </Stack>
  );
}
