import { useState } from 'react';
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnFactors, TotpOffer } from '@hinomi/shared/contracts/sign-in';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { renewLive } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PasskeyEnrolment } from '../../../ui/factors/passkey-enrolment.tsx';
import { RecoveryCodesNote } from '../../../ui/factors/recovery-codes-note.tsx';
import { TotpEnrolment } from '../../../ui/factors/totp-enrolment.tsx';
import { useProof, type RunProved } from '../../../ui/proof/use-proof.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { PasskeyRows } from './passkey-rows.tsx';

type Adding = { kind: 'totp'; offer: TotpOffer } | { kind: 'passkey' } | { kind: 'codes'; codes: readonly string[] };

/** What is open in the drawer: an app, a passkey, or the codes that came of it. */
function AddDrawer({ adding, run, onCodes, onClose }: { adding: Adding; run: RunProved; onCodes: (codes: readonly string[]) => void; onClose: () => void }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const added = (codes: readonly string[] | null) => {
    renewLive();
    void queryClient.invalidateQueries({ queryKey: queryKeys.me() });
    notifications.show({ message: t('factorAdded') });
    if (codes === null) onClose();
    else onCodes(codes);
  };
  return (
    <EditDrawer title={t(`drawer.${adding.kind}`)} isOpen onClose={onClose} isDirty>
      {adding.kind === 'totp' && <TotpEnrolment offer={adding.offer} run={run} onAdded={added} onCancel={onClose} />}
      {adding.kind === 'passkey' && <PasskeyEnrolment run={run} onAdded={added} onCancel={onClose} />}
      {adding.kind === 'codes' && <RecoveryCodesNote codes={adding.codes} onKept={onClose} />}
    </EditDrawer>
  );
}

function TotpRow({ factors, run, onOffer }: { factors: OwnFactors; run: RunProved; onOffer: (offer: TotpOffer) => void }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const start = useSubmit(() => run(() => callApi(factorRoutes.startTotp, { body: {} })), onOffer);
  const remove = async () => {
    await run(() => callApi(factorRoutes.removeTotp));
    notifications.show({ message: t('factorRemoved') });
    await queryClient.invalidateQueries({ queryKey: queryKeys.me() });
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Group gap="xs"><Text fw={600}>{t('totp')}</Text><Badge variant="outline" color="dark" radius="sm">{t(factors.totpSince === null ? 'off' : 'on')}</Badge></Group>
          {factors.totpSince !== null && <Text size="sm">{t('since')}: <TimeText at={factors.totpSince} /></Text>}
        </Stack>
        <Group gap="xs">
          <Button size="xs" variant="default" loading={start.isBusy} onClick={() => void start.run()}>{t(factors.totpSince === null ? 'addTotp' : 'replaceTotp')}</Button>
          {factors.totpSince !== null && (
            <ConfirmButton label={t('remove')} confirmLabel={t('remove')} question={t('removeTotpQuestion')} text={t('removeText')} onConfirm={remove} buttonProps={{ size: 'xs', variant: 'subtle', color: 'red', 'aria-label': t('removeTotp') }} />
          )}
        </Group>
      </Group>
      {start.error !== null && <ErrorNote error={start.error} />}
    </Stack>
  );
}

function CodesRow({ left, run, onCodes }: { left: number; run: RunProved; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const renew = async () => {
    const { codes } = await run(() => callApi(factorRoutes.renewCodes, { body: {} }));
    onCodes(codes);
    await queryClient.invalidateQueries({ queryKey: queryKeys.me('factors') });
  };
  return (
    <Group justify="space-between" gap="sm">
      <Stack gap={2}>
        <Text fw={600}>{t('codes')}</Text>
        <Text size="sm" {...(left <= 2 ? { fw: 700 } : {})}>{t('codesLeft', { count: left })}</Text>
      </Stack>
      <ConfirmButton label={t('renewCodes')} confirmLabel={t('renewCodes')} question={t('renewQuestion')} text={t('renewText')} onConfirm={renew} buttonProps={{ size: 'xs', variant: 'default' }} />
    </Group>
  );
}

/** Own second factors: app, passkeys, recovery codes. */
export function FactorSection() {
  const { t } = useTranslation('me');
  const query = useQuery({ queryKey: queryKeys.me('factors'), queryFn: () => callApi(factorRoutes.list) });
  const { run, dialog } = useProof();
  const [adding, setAdding] = useState<Adding | null>(null);
  const showCodes = (codes: readonly string[]) => setAdding({ kind: 'codes', codes });
  return (
    <Stack gap="md">
      <Text size="sm">{t('factorsHelp')}</Text>
      <QueryState query={query} skeleton={<Stack><Skeleton height={48} /><Skeleton height={48} /></Stack>}>
        {(factors) => (
          <Stack gap="md">
            {factors.isRequired && <Text size="sm">{t('factorsRequired')}</Text>}
            <TotpRow factors={factors} run={run} onOffer={(offer) => setAdding({ kind: 'totp', offer })} />
            <PasskeyRows passkeys={factors.passkeys} run={run} onAdd={() => setAdding({ kind: 'passkey' })} />
            {(factors.totpSince !== null || factors.passkeys.length > 0) && <CodesRow left={factors.recoveryCodesLeft} run={run} onCodes={showCodes} />}
          </Stack>
        )}
      </QueryState>
      {adding !== null && <AddDrawer adding={adding} run={run} onCodes={showCodes} onClose={() => setAdding(null)} />}
      {dialog}
    </Stack>
  );
}
