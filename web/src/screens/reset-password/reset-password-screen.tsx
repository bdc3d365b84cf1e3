import { useState } from 'react';
import { Anchor, Button, PasswordInput, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { ApiError, callApi } from '../../lib/api-client.ts';
import { readLinkToken } from '../../lib/link-token.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { recheckSession } from '../../lib/session.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

function ResetForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('reset-password');
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [isDone, setIsDone] = useState(false);
  const submit = useSubmit(() => callApi(recoveryRoutes.reset, { body: { token, password } }), () => {
    setIsDone(true);
    recheckSession();
  });
  if (isDone) {
    return (
      <Stack gap="md" role="status">
        <Text fw={700}>{t('doneTitle')}</Text>
        <Text size="sm">{t('doneText')}</Text>
        <Button autoFocus onClick={() => void navigate({ to: '/' })}>{t('signIn')}</Button>
      </Stack>
    );
  }
  return (
    <SubmitForm submit={submit} label={t('submit')} isFullWidth>
      <Text size="sm">{t('whose', { email })}</Text>
      {/* Lets a password manager know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('password')} description={t('passwordHelp')} autoComplete="new-password" required autoFocus value={password}
        onChange={(event) => setPassword(event.currentTarget.value)} error={submit.fieldError('password')}
      />
    </SubmitForm>
  );
}

function Offer({ token }: { token: string }) {
  const { t } = useTranslation('reset-password');
  const query = useQuery({ queryKey: queryKeys.session('reset'), queryFn: () => callApi(recoveryRoutes.preview, { body: { token } }), retry: false, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false });
  if (query.error instanceof ApiError && query.error.code === 'reset_invalid' && query.data === undefined) {
    return <Stack gap="md"><ErrorNote error={query.error} title={t('badLink')} /><Anchor component={Link} to="/forgot" size="sm">{t('again')}</Anchor></Stack>;
  }
  return (
    <QueryState query={query} skeleton={<Stack><Skeleton height={24} /><Skeleton height={120} /></Stack>}>
      {({ email }) => <ResetForm token={token} email={email} />}
    </QueryState>
  );
}

/** Whoever holds a reset link sets a new password; signing in comes after. */
export function ResetPasswordScreen() {
  const { t } = useTranslation('reset-password');
  const [token] = useState(() => readLinkToken(window.location.hash));
  return (
    <OpenPage title={t('title')} languageLabel={t('language')}>
      {token === '' ? <EmptyNote title={t('noToken')} text={t('noTokenText')} /> : <Offer token={token} />}
    </OpenPage>
  );
}
