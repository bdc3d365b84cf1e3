import { useState } from 'react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnSso } from '@hinomi/shared/contracts/sso';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { leaveForSso, useSsoOffer } from '../../../lib/sso.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

function Linked({ own, identity }: { own: OwnSso; identity: NonNullable<OwnSso['identity']> }) {
  const { t } = useTranslation('me');
  const mayUnlink = own.hasPassword && useSsoOffer()?.isOnly !== true;
  const unlink = () => callApi(ssoRoutes.unlink).then(() => queryClient.invalidateQueries({ queryKey: queryKeys.me('sso') }));
  return (
    <Stack gap="sm">
      <Text size="sm">{t('ssoLinked', { label: own.label, email: identity.email ?? identity.issuer })}</Text>
      <Text size="sm">{t('ssoSince')}: <TimeText at={identity.linkedAt} />{' / '}{t('ssoLast')}: <TimeText at={identity.lastUsedAt} /></Text>
      {mayUnlink
        ? <Group><ConfirmButton label={t('ssoUnlink')} confirmLabel={t('ssoUnlink')} question={t('ssoUnlinkQuestion', { label: own.label })} text={t('ssoUnlinkText')} onConfirm={unlink} /></Group>
        : <Text size="sm" c="dimmed">{t('ssoStays')}</Text>}
    </Stack>
  );
}

function LinkOffer({ label }: { label: string }) {
  const { t } = useTranslation('me');
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = useSubmit(() => leaveForSso({ link: '/settings/me' }), () => setIsLeaving(true));
  return (
    <Stack gap="sm">
      <Text size="sm">{t('ssoHelp', { label })}</Text>
      <Group><Button variant="default" loading={leave.isBusy || isLeaving} onClick={() => void leave.run()}>{t('ssoLink', { label })}</Button></Group>
      {leave.error !== null && <ErrorNote error={leave.error} title={t('ssoFailed')} />}
    </Stack>
  );
}

/** The account of the sign-in service one is linked with. */
export function SsoSection() {
  const query = useQuery({ queryKey: queryKeys.me('sso'), queryFn: () => callApi(ssoRoutes.own) });
  return (
    <QueryState query={query} skeleton={<Skeleton height={48} />}>
      {(own) => (own.identity === null ? <LinkOffer label={own.label} /> : <Linked own={own} identity={own.identity} />)}
    </QueryState>
  );
}
