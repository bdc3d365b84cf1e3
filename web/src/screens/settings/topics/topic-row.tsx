import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { sensitivityWords } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { useRemoval } from '../../../ui/use-removal.ts';

const joinWords = (words: readonly string[]): string => words.join('、');

function TopicWords({ topic }: { topic: Topic }) {
  const { t } = useTranslation('topics');
  const { any, all, none } = topic.query;
  return (
    <Text size="sm" lineClamp={3}>
      {t('words')}: <bdi>{joinWords(any)}</bdi>
      {all.length > 0 && <>{' / '}{t('alsoAll')}: <bdi>{joinWords(all)}</bdi></>}
      {none.length > 0 && <>{' / '}{t('except')}: <bdi>{joinWords(none)}</bdi></>}
    </Text>
  );
}

/** One topic: its words, sensitivity, and how much it found in 24 hours. */
export function TopicRow({ topic, onEdit }: { topic: Topic; onEdit: () => void }) {
  const { t } = useTranslation('topics');
  const pick = useWords();
  const { can } = useSession();
  const named = (act: string) => ({ 'aria-label': t('of', { name: topic.name, act }) });
  const params = { topicId: topic.id };
  const remove = useRemoval({
    remove: () => callApi(topicRoutes.remove, { params }), restore: () => callApi(topicRoutes.restore, { params }),
    done: t('removed', { name: topic.name }), failed: t('removeFailed'), refresh: [queryKeys.topic(), queryKeys.monitor()],
  });
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <Text component="h2" size="md" fw={700}><bdi>{topic.name}</bdi></Text>
            {!topic.isActive && <Badge variant="outline" color="dark" radius="sm">{t('inactive')}</Badge>}
          </Group>
          <Group gap="xs">
            <Button size="xs" variant="subtle" renderRoot={(props) => <Link {...props} to="/mentions" search={{ topic: topic.id }} />} {...named(t('mentions'))}>{t('mentions')}</Button>
            {can('topic.write') && (
              <>
                <Button size="xs" variant="default" onClick={onEdit} {...named(t('edit'))}>{t('edit')}</Button>
                <Button size="xs" variant="subtle" color="red" loading={remove.isBusy} onClick={remove.run} {...named(t('remove'))}>{t('remove')}</Button>
              </>
            )}
          </Group>
        </Group>
        <TopicWords topic={topic} />
        <Text size="sm" className="tabular">{t('day', { count: formatCount(topic.mentions24h) })}{' / '}{t('sensitivity')}: {pick(sensitivityWords[topic.sensitivity])}</Text>
      </Stack>
    </Paper>
  );
}
