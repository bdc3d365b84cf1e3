import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TopicQuery } from '@hinomi/shared/contracts/topic';
import { formatCount } from '../../../lib/numbers.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useTopicPreview } from './use-topics.ts';

/** Enough to see whether the words are right; the fields below stay near. */
const maxShown = 5;

/** Count and samples of the stored mentions that the words find, while they are chosen. */
export function TopicPreviewPanel({ query }: { query: TopicQuery }) {
  const { t } = useTranslation('topics');
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
