import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '@hinomi/shared/contracts/auth';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { deviceName } from '../../../lib/device-name.ts';

function SessionEntry({ session }: { session: SessionRow }) {
  const { t } = useTranslation('me');
  const end = useAct(() => callApi(authRoutes.endSession, { params: { sessionId: session.id } }), { done: t('ended'), failed: t('endFailed'), refresh: queryKeys.me('sessions') });
  const device = deviceName(session.userAgent) ?? t('unknownDevice');
  return (
    <Group component="li" justify="space-between" gap="sm">
      <Stack gap={2}>
        <Group gap="xs"><Text fw={600}>{device}</Text>{session.isCurrent && <Badge variant="outline" color="dark" radius="sm">{t('thisOne')}</Badge>}</Group>
        <Text size="sm">
          {t('started')}: <TimeText at={session.createdAt} />{' / '}{t('lastSeen')}: <TimeText at={session.lastSeenAt} form="relative" />{' / '}{t('address', { address: session.address })}
        </Text>
      </Stack>
      {!session.isCurrent && <Button size="xs" variant="default" loading={end.isBusy} aria-label={t('endOf', { device })} onClick={() => end.run()}>{t('end')}</Button>}
    </Group>
  );
}

function EndOthersButton() {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const end = async () => {
    const { ended } = await callApi(factorRoutes.endOthers);
    notifications.show({ message: t('endedOthers', { count: ended }) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.me('sessions') });
  };
  return <Group><ConfirmButton label={t('endOthers')} confirmLabel={t('endOthers')} question={t('endOthersQuestion')} text={t('endOthersText')} onConfirm={end} buttonProps={{ size: 'xs', variant: 'default' }} /></Group>;
}

/** Where this person is signed in; any but the present one can be ended, or all of them at once. */
export function SessionRows() {
  const { t } = useTranslation('me');
  const query = useQuery({ queryKey: queryKeys.me('sessions'), queryFn: () => callApi(authRoutes.sessions) });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('sessionsHelp')}</Text>
      <QueryState query={query} skeleton={<Stack><Skeleton height={48} /><Skeleton height={48} /></Stack>}>
        {(data) => (
          <>
            <Stack component="ul" gap="md" className="plain-list">{data.sessions.map((session) => <SessionEntry key={session.id} session={session} />)}</Stack>
            {data.sessions.length > 1 && <EndOthersButton />}
          </>
        )}
      </QueryState>
    </Stack>
  );
}
