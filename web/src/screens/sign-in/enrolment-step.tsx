import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PendingSignIn, TotpOffer } from '@hinomi/shared/contracts/sign-in';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { setCodesToKeep } from '../../lib/codes-to-keep.ts';
import { canUsePasskeys } from '../../lib/passkeys.ts';
import { takeSession } from '../../lib/session.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PasskeyEnrolment } from '../../ui/factors/passkey-enrolment.tsx';
import { TotpEnrolment } from '../../ui/factors/totp-enrolment.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { useProof } from '../../ui/proof/use-proof.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { GiveUpButton } from './give-up-button.tsx';
import './words.ts';

/** Shows the codes first, then lets in. */
async function finish(codes: readonly string[] | null): Promise<void> {
  setCodesToKeep(codes);
  takeSession(await callApi(authRoutes.state));
}

function Choice({ onTotp, onPasskey, run }: { onTotp: (offer: TotpOffer) => void; onPasskey: () => void; run: ReturnType<typeof useProof>['run'] }) {
  const { t } = useTranslation('sign-in');
  const totp = useSubmit(() => run(() => callApi(factorRoutes.startTotp, { body: {} })), onTotp);
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Button loading={totp.isBusy} autoFocus onClick={() => void totp.run()}>{t('chooseTotp')}</Button>
        <Text size="sm" c="dimmed">{t('chooseTotpHelp')}</Text>
      </Stack>
      {totp.error !== null && <ErrorNote error={totp.error} />}
      {canUsePasskeys() && (
        <Stack gap={4}>
          <Button variant="default" onClick={onPasskey}>{t('choosePasskey')}</Button>
          <Text size="sm" c="dimmed">{t('choosePasskeyHelp')}</Text>
        </Stack>
      )}
    </Stack>
  );
}

/** For who must add a second factor before anything else opens. */
export function EnrolmentStep({ pending }: { pending: PendingSignIn }) {
  const { t } = useTranslation('sign-in');
  const { run, dialog } = useProof();
  const [way, setWay] = useState<TotpOffer | 'passkey' | null>(null);
  const added = (codes: readonly string[] | null) => void finish(codes);
  return (
    <OpenPage title={t('enrolTitle')} languageLabel={t('language')} text={t('enrolText', { name: pending.name })}>
      {way === null && <Choice run={run} onTotp={setWay} onPasskey={() => setWay('passkey')} />}
      {way === 'passkey' && <PasskeyEnrolment run={run} onAdded={added} />}
      {way !== null && way !== 'passkey' && <TotpEnrolment offer={way} run={run} onAdded={added} />}
      {way !== null && <Button variant="subtle" onClick={() => setWay(null)}>{t('back')}</Button>}
      <GiveUpButton />
      {dialog}
    </OpenPage>
  );
}
