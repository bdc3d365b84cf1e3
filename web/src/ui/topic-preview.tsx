import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TopicQuery } from '@hinomi/shared/contracts/topic';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../lib/api-client.ts';
import { formatCount } from '../lib/numbers.ts';
import { queryKeys } from '../lib/query-cache.ts';
import { PlainText } from './plain-text.tsx';
import { QueryState } from './query-state.tsx';
import { TimeText } from './time-text.tsx';
import './topic-preview-words.ts';

/** Enough to see whether the words are right; the fields below stay near. */
const maxShown = 5;

/** What the words would find; asked half a second after the last change, the answer before stays meanwhile. */
function useTopicPreview(query: TopicQuery) {
  const [settled] = useDebouncedValue(query, 500);
  return useQuery({
    queryKey: queryKeys.topic('preview', settled), queryFn: () => callApi(topicRoutes.preview, { body: { query: settled } }),
    enabled: settled.any.length > 0, placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000,
  });
}

/** Count and samples of the stored mentions that the words find, while they are chosen. */
export function TopicPreviewPanel({ query }: { query: TopicQuery }) {
  const { t } = useTranslation('topic-preview');
  const preview = useTopicPreview(query);
  if (query.any.length === 0) return <Text size="sm" c="dimmed">{t('previewStart')}</Text>;
  return (
    <Stack gap="xs" component="section" aria-label={t('preview')} aria-busy={preview.isFetching}>
      <Text fw={600}>{t('preview')}</Text>
      <QueryState query={preview} skeleton={<Stack><Skeleton height={20} /><Skeleton height={90} /></Stack>}>
        {(data) => (
          <>
            <Text size="sm" role="status" className="tabular">{data.scanned === 0 ? t('previewNoData') : t(data.isCapped ? 'previewCapped' : 'previewCount', { scanned: formatCount(data.scanned), matched: formatCount(data.matched) })}</Text>
            {data.scanned > 0 && data.matched === 0 && <Text size="sm">{t('previewNone')}</Text>}
            <List size="sm" spacing="sm" listStyleType="none">
              {data.samples.slice(0, maxShown).map((sample) => (
                <List.Item key={sample.id}>
                  <Text size="xs" c="dimmed" truncate><TimeText at={sample.sortAt} /> <PlainText text={sample.author ?? t('anonymous')} isName /></Text>
                  <PlainText text={sample.text} lines={2} hits={sample.hits} />
                </List.Item>
              ))}
            </List>
          </>
        )}
      </QueryState>
    </Stack>
  );
}
