import { useState } from 'react';
import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { deviceName } from '../../lib/device-name.ts';
import { canUsePasskeys, makePasskey } from '../../lib/passkeys.ts';
import type { RunProved } from '../proof/use-proof.tsx';
import { SubmitForm } from '../submit-form.tsx';
import { useSubmit } from '../use-submit.ts';
import './words.ts';

type Props = { run: RunProved; onAdded: (recoveryCodes: readonly string[] | null) => void; onCancel?: () => void };

/** Names a passkey and has the browser make it. */
export function PasskeyEnrolment({ run, onAdded, onCancel }: Props) {
  const { t } = useTranslation('factors');
  const [name, setName] = useState(() => deviceName(navigator.userAgent) ?? '');
  const add = async () => {
    const response = await makePasskey(await run(() => callApi(factorRoutes.askNewPasskey, { body: {} })));
    return run(() => callApi(factorRoutes.addPasskey, { body: { name, response } }));
  };
  const submit = useSubmit(add, ({ recoveryCodes }) => onAdded(recoveryCodes));
  if (!canUsePasskeys()) return <Text size="sm" c="dimmed">{t('noPasskeys')}</Text>;
  return (
    <SubmitForm submit={submit} label={t('addPasskey')} {...(onCancel === undefined ? {} : { onCancel })}>
      <Text size="sm">{t('passkeyText')}</Text>
      <TextInput
        label={t('passkeyName')} description={t('passkeyNameHelp')} required maxLength={60} value={name} data-autofocus onChange={(event) => setName(event.currentTarget.value)}
        error={submit.fieldError('name')}
      />
    </SubmitForm>
  );
}
