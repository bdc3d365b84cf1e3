import { useState } from 'react';
import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { renewLive } from '../../lib/live-connection.ts';
import { askPasskey, canUsePasskeys } from '../../lib/passkeys.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { SubmitForm } from '../submit-form.tsx';
import { useSubmit } from '../use-submit.ts';
import './words.ts';

/** Asks for the password again, or for a passkey in its place. */
export function ProofDialog({ onClose }: { onClose: (isProved: boolean) => void }) {
  const { t } = useTranslation('proof');
  const [password, setPassword] = useState('');
  const factors = useQuery({ queryKey: queryKeys.me('factors'), queryFn: () => callApi(factorRoutes.list) });
  const done = () => {
    renewLive();
    onClose(true);
  };
  const byPassword = useSubmit(() => callApi(factorRoutes.prove, { body: { password } }), done);
  const byPasskey = useSubmit(async () => callApi(factorRoutes.proveByPasskey, { body: { response: await askPasskey(await callApi(factorRoutes.askProof, { body: {} })) } }), done);
  const hasPasskey = canUsePasskeys() && (factors.data?.passkeys.length ?? 0) > 0;
  const shown = byPasskey.error === null ? byPassword : { ...byPassword, error: byPasskey.error };
  return (
    <Modal opened onClose={() => onClose(false)} title={t('title')} centered closeButtonProps={{ 'aria-label': t('close') }} attributes={{ header: { role: 'presentation' } }}>
      <Stack gap="md">
        <Text size="sm">{t('text')}</Text>
        {hasPasskey && (
          <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} loading={byPasskey.isBusy} onClick={() => void byPasskey.run()}>{t('usePasskey')}</Button>
        )}
        <SubmitForm submit={{ ...shown, run: () => { byPasskey.clear(); return byPassword.run(); } }} label={t('submit')} failed={t('failed')} onCancel={() => onClose(false)}>
          <PasswordInput label={t('password')} autoComplete="current-password" required data-autofocus value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        </SubmitForm>
      </Stack>
    </Modal>
  );
}
