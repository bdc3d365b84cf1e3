import { useState } from 'react';
import { Button, Center, CopyButton, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TotpOffer } from '@hinomi/shared/contracts/sign-in';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import type { RunProved } from '../proof/use-proof.tsx';
import { SubmitForm } from '../submit-form.tsx';
import { useSubmit } from '../use-submit.ts';
import { QrCode } from './qr-code.tsx';
import './words.ts';

const groupsOfFour = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');

type Props = { offer: TotpOffer; run: RunProved; onAdded: (recoveryCodes: readonly string[] | null) => void; onCancel?: () => void };

/** An offered secret as QR code and as text, and the field for the code that confirms it. */
export function TotpEnrolment({ offer, run, onAdded, onCancel }: Props) {
  const { t } = useTranslation('factors');
  const [code, setCode] = useState('');
  const submit = useSubmit(() => run(() => callApi(factorRoutes.confirmTotp, { body: { code } })), ({ recoveryCodes }) => onAdded(recoveryCodes));
  return (
    <SubmitForm submit={submit} label={t('confirm')} {...(onCancel === undefined ? {} : { onCancel })}>
      <Text size="sm">{t('totpStep1')}</Text>
      <Center><QrCode text={offer.uri} label={t('qr')} /></Center>
      <Stack gap="xs" align="flex-start">
        <Textarea label={t('key')} value={groupsOfFour(offer.secret)} readOnly rows={2} w="100%" onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={offer.secret} timeout={3_000}>
          {({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}><span aria-live="polite">{t(copied ? 'copied' : 'copyKey')}</span></Button>}
        </CopyButton>
      </Stack>
      <TextInput
        label={t('code')} description={t('totpStep2')} inputMode="numeric" autoComplete="one-time-code" maxLength={12} required data-autofocus value={code}
        onChange={(event) => setCode(event.currentTarget.value)} error={submit.fieldError('code')}
      />
    </SubmitForm>
  );
}
