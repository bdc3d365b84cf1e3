import { Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@hinomi/shared/contracts/people';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** An invitation nobody has accepted yet. */
export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('people');
  const pick = useWords();
  const { can } = useSession();
  const queryClient = useQueryClient();
  const withdraw = async () => {
    await callApi(peopleRoutes.withdraw, { params: { invitationId: invitation.id } });
    notifications.show({ message: t('withdrawn', { email: invitation.email }) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.people() });
  };
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Text fw={700}>{invitation.email}</Text>
          <Text size="sm">
            {pick(roleWords[invitation.role])}{' / '}{t('invitedBy', { name: invitation.invitedBy })}{' / '}{t('expires')}<TimeText at={invitation.expiresAt} />
            {' / '}{t(invitation.wasMailed ? 'mailed' : 'notMailed')}
          </Text>
        </Stack>
        {can('people.write') && (
          <ConfirmButton
            label={t('withdraw')} confirmLabel={t('withdraw')} question={t('withdrawQuestion', { email: invitation.email })} text={t('withdrawText')}
            onConfirm={withdraw} buttonProps={{ variant: 'default', 'aria-label': t('of', { name: invitation.email, act: t('withdraw') }) }}
          />
        )}
      </Group>
    </Paper>
  );
}
