import { Button, Group, List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** Items of one source that could not be stored, each with its reason. */
export function QuarantineDrawer({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('sources');
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: queryKeys.source('quarantine', source.id), queryFn: () => callApi(sourceRoutes.quarantine, { params: { sourceId: source.id } }),
  });
  return (
    <EditDrawer title={t('quarantineTitle')} isOpen onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('quarantineText')}</Text>
        <Group><Button size="xs" variant="default" onClick={() => void navigate({ to: '/settings/quarantine', search: { source: source.id } })}>{t('quarantineAll')}</Button></Group>
        <QueryState query={query} skeleton={<Skeleton height={160} />} isEmpty={(data) => data.items.length === 0} empty={<EmptyNote title={t('quarantineEmpty')} />}>
          {(data) => (
            <List size="sm" spacing="md" listStyleType="none">
              {data.items.map((item) => (
                <List.Item key={item.id}>
                  <Text size="sm"><TimeText at={item.at} /> {t('reason')}<PlainText text={item.reason} /></Text>
                  <Text size="sm" c="dimmed"><PlainText text={item.excerpt} lines={3} /></Text>
                </List.Item>
              ))}
            </List>
          )}
        </QueryState>
      </Stack>
    </EditDrawer>
  );
}
