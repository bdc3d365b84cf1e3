import { useState } from 'react';
import { Anchor, Button, Divider, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { callApi } from '../../lib/api-client.ts';
import { canUsePasskeys } from '../../lib/passkeys.ts';
import { takeSession } from '../../lib/session.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { SsoChoice } from '../../ui/sso-choice.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import './words.ts';

function PasskeyButton() {
  const { t } = useTranslation('sign-in');
  const submit = useSubmit(() => signInByPasskey('sign_in'), takeSession);
  return (
    <>
      <Divider label={t('or')} labelPosition="center" />
      <Button variant="default" fullWidth leftSection={<IconFingerprint size={18} aria-hidden />} loading={submit.isBusy} onClick={() => void submit.run()}>{t('byPasskey')}</Button>
      {submit.error !== null && <ErrorNote error={submit.error} title={t('failed')} />}
    </>
  );
}

/** E-mail address and password, or a passkey alone; afterwards the page that was asked for. */
export function PasswordStep() {
  const { t } = useTranslation('sign-in');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(() => callApi(authRoutes.signIn, { body: { email, password } }), takeSession);
  return (
    <OpenPage title={t('title')} languageLabel={t('language')}>
      <SsoChoice>
        <SubmitForm submit={submit} label={t('submit')} failed={t('failed')} isFullWidth>
          <TextInput
            label={t('email')} type="email" name="email" autoComplete="username" inputMode="email" required autoFocus
            value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={submit.fieldError('email')}
          />
          <PasswordInput
            label={t('password')} name="password" autoComplete="current-password" required
            value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={submit.fieldError('password')}
          />
        </SubmitForm>
        {canUsePasskeys() && <PasskeyButton />}
        <Anchor component={Link} to="/forgot" size="sm">{t('forgot')}</Anchor>
      </SsoChoice>
    </OpenPage>
  );
}
