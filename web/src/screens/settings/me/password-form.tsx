import { useState } from 'react';
import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { callApi } from '../../../lib/api-client.ts';
import { renewLive } from '../../../lib/live-connection.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** Changes the own password; every other session ends. */
export function PasswordForm() {
  const { t } = useTranslation('me');
  const { person } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = useSubmit(() => callApi(authRoutes.changePassword, { body: { current, next } }), () => {
    renewLive();
    setCurrent('');
    setNext('');
    void queryClient.invalidateQueries({ queryKey: queryKeys.me('sessions') });
    notifications.show({ message: t('changed'), autoClose: 8_000 });
  });
  return (
    <SubmitForm submit={submit} label={t('change')}>
      {/* Lets a password manager know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
      <PasswordInput label={t('current')} required autoComplete="current-password" value={current} error={submit.fieldError('current')} onChange={(event) => setCurrent(event.currentTarget.value)} />
      <PasswordInput
        label={t('next')} description={t('passwordHelp')} required autoComplete="new-password" value={next} error={submit.fieldError('next')}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
    </SubmitForm>
  );
}
