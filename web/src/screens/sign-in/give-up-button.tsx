import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { takeSession } from '../../lib/session.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

/** Leaves a sign-in that is under way and begins anew. */
export function GiveUpButton() {
  const { t } = useTranslation('sign-in');
  const submit = useSubmit(async () => {
    await callApi(signInStepRoutes.giveUp);
    return callApi(authRoutes.state);
  }, takeSession);
  return (
    <>
      {submit.error !== null && <ErrorNote error={submit.error} />}
      <Button variant="subtle" loading={submit.isBusy} onClick={() => void submit.run()}>{t('giveUp')}</Button>
    </>
  );
}
