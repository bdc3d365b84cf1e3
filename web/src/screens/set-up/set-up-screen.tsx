import { useState } from 'react';
import { PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { callApi } from '../../lib/api-client.ts';
import { readLinkToken } from '../../lib/link-token.ts';
import { takeSession } from '../../lib/session.ts';
import { useLanguage } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation('set-up');
  const navigate = useNavigate();
  const language = useLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(() => callApi(authRoutes.setUp, { body: { token, name, email, password, language } }), (state) => {
    takeSession(state);
    void navigate({ to: '/welcome', replace: true });
  });
  return (
    <SubmitForm submit={submit} label={t('submit')} isFullWidth>
      <TextInput label={t('name')} autoComplete="name" required autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={submit.fieldError('name')} />
      <TextInput
        label={t('email')} type="email" autoComplete="username" required value={email}
        onChange={(event) => setEmail(event.currentTarget.value)} error={submit.fieldError('email')}
      />
      <PasswordInput
        label={t('password')} description={t('passwordHelp')} autoComplete="new-password" required value={password}
        onChange={(event) => setPassword(event.currentTarget.value)} error={submit.fieldError('password')}
      />
    </SubmitForm>
  );
}

/** Makes the first administrator with the one-time link printed at the server's start. */
export function SetUpScreen() {
  const { t } = useTranslation('set-up');
  const [token] = useState(() => readLinkToken(window.location.hash));
  return (
    <OpenPage title={t('title')} languageLabel={t('language')} text={token === '' ? undefined : t('text')}>
      {token === '' ? <EmptyNote title={t('noToken')} text={t('noTokenText')} /> : <SetUpForm token={token} />}
    </OpenPage>
  );
}
