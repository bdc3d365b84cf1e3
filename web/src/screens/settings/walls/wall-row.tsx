import { Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Wall } from '@hinomi/shared/contracts/wall';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** One display: where it hangs, who made its link, and whether it looks. */
export function WallRow({ wall }: { wall: Wall }) {
  const { t } = useTranslation('walls');
  const queryClient = useQueryClient();
  const revoke = async () => {
    await callApi(wallRoutes.revoke, { params: { wallId: wall.id } });
    await queryClient.invalidateQueries({ queryKey: queryKeys.wall() });
  };
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Text fw={700}><bdi>{wall.name}</bdi></Text>
          <Text size="sm">
            {t('createdBy')} <bdi>{wall.createdBy}</bdi> <TimeText at={wall.createdAt} />{' / '}{t('lastSeen')} {wall.lastSeenAt === null ? t('never') : <TimeText at={wall.lastSeenAt} />}
          </Text>
        </Stack>
        <ConfirmButton label={t('revoke')} confirmLabel={t('revoke')} question={t('revokeTitle', { name: wall.name })} text={t('revokeText')} onConfirm={revoke}
          buttonProps={{ 'aria-label': `${t('revoke')}: ${wall.name}` }} />
      </Group>
    </Paper>
  );
}
