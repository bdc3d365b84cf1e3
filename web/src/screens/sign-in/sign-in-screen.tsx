import { useState } from 'react';
import { PasswordInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { callApi } from '../../lib/api-client.ts';
import { takeSession } from '../../lib/session.ts';
import { OpenPage } from '../../ui/open-page.tsx';
import { SsoChoice } from '../../ui/sso-choice.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

/** E-mail address and password; afterwards the page that was asked for. */
export function SignInScreen() {
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
          <Text size="sm" c="dimmed">{t('help')}</Text>
        </SubmitForm>
      </SsoChoice>
    </OpenPage>
  );
}
