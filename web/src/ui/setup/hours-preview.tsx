import { List, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BusinessHours, HoursPreview } from '@hinomi/shared/contracts/company';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { formatDay, formatTime } from '../../lib/dates.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { QueryState } from '../query-state.tsx';
import { TimeText } from '../time-text.tsx';
import './words.ts';

function Meaning({ preview }: { preview: HoursPreview }) {
  const { t } = useTranslation('setup-parts');
  const pick = useWords();
  const language = useLanguage();
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{preview.closesAt === null ? t('closedNow') : t('openNow', { time: formatTime(preview.closesAt) })}</Text>
      {preview.nextOpeningAt === null ? <Text size="sm">{t('never')}</Text> : <Text fw={600}>{t('nextOpening')}: <TimeText at={preview.nextOpeningAt} /></Text>}
      {preview.closedDays.length > 0 && (
        <>
          <Text size="sm">{t('nextClosed')}:</Text>
          <List size="sm">
            {preview.closedDays.map(({ date, reason }) => <List.Item key={date}><span className="tabular">{formatDay(`${date}T12:00:00+09:00`, language)}</span> <bdi>{pick(reason)}</bdi></List.Item>)}
          </List>
        </>
      )}
    </Stack>
  );
}

/** What the chosen hours mean from now on; asked half a second after the last change. */
export function HoursPreviewPanel({ hours }: { hours: BusinessHours }) {
  const { t } = useTranslation('setup-parts');
  const [settled] = useDebouncedValue(hours, 400);
  const query = useQuery({
    queryKey: queryKeys.company('hours-preview', settled), queryFn: () => callApi(companyRoutes.previewHours, { body: { hours: settled } }), placeholderData: keepPreviousData, gcTime: 60_000,
  });
  return (
    <Paper component="section" aria-label={t('preview')} withBorder p="md" radius="md" className="soft-panel">
      <Text fw={700} mb={4}>{t('preview')}</Text>
      <QueryState query={query} skeleton={<Skeleton height={72} />}>{(preview) => <Meaning preview={preview} />}</QueryState>
    </Paper>
  );
}
