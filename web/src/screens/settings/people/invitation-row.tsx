import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@hinomi/shared/contracts/people';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { useRemoval } from '../../../ui/use-removal.ts';

/** An invitation nobody has accepted yet. */
export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('people');
  const pick = useWords();
  const { can } = useSession();
  const params = { invitationId: invitation.id };
  const withdraw = useRemoval({
    remove: () => callApi(peopleRoutes.withdraw, { params }), restore: () => callApi(peopleRoutes.restoreInvitation, { params }),
    done: t('withdrawn', { email: invitation.email }), failed: t('notWithdrawn'), refresh: [queryKeys.people()],
  });
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
          <Button variant="default" size="sm" loading={withdraw.isBusy} onClick={withdraw.run} aria-label={t('of', { name: invitation.email, act: t('withdraw') })}>{t('withdraw')}</Button>
        )}
      </Group>
    </Paper>
  );
}
