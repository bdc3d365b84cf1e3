import { useState } from 'react';
import { PasswordInput, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../lib/api-client.ts';
import { readLinkToken } from '../../lib/link-token.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { takeSession } from '../../lib/session.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { SsoChoice } from '../../ui/sso-choice.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

function AcceptForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('accept-invitation');
  const navigate = useNavigate();
  const language = useLanguage();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(() => callApi(authRoutes.acceptInvitation, { body: { token, name, password, language } }), (state) => {
    takeSession(state);
    void navigate({ to: '/monitor', replace: true });
  });
  return (
    <SubmitForm submit={submit} label={t('submit')} isFullWidth>
      <TextInput label={t('email')} value={email} readOnly variant="filled" autoComplete="username" />
      <TextInput label={t('name')} autoComplete="name" required autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={submit.fieldError('name')} />
      <PasswordInput
        label={t('password')} description={t('passwordHelp')} autoComplete="new-password" required value={password}
        onChange={(event) => setPassword(event.currentTarget.value)} error={submit.fieldError('password')}
      />
    </SubmitForm>
  );
}

function Offer({ token }: { token: string }) {
  const { t } = useTranslation('accept-invitation');
  const pick = useWords();
  const query = useQuery({
    queryKey: queryKeys.session('invitation'), queryFn: () => callApi(authRoutes.previewInvitation, { body: { token } }), retry: false, gcTime: 0,
  });
  return (
    <QueryState query={query} skeleton={<Stack><Skeleton height={24} /><Skeleton height={180} /></Stack>}>
      {(offer) => (
        <Stack gap="md">
          <Text size="sm">{t('text', { inviter: offer.invitedBy, role: pick(roleWords[offer.role]) })}</Text>
          <SsoChoice invitation={token}><AcceptForm token={token} email={offer.email} /></SsoChoice>
        </Stack>
      )}
    </QueryState>
  );
}

/** Whoever holds an invitation link chooses name and password and is signed in. */
export function AcceptInvitationScreen() {
  const { t } = useTranslation('accept-invitation');
  const [token] = useState(() => readLinkToken(window.location.hash));
  return (
    <OpenPage title={t('title')} languageLabel={t('language')}>
      {token === '' ? <EmptyNote title={t('noToken')} text={t('noTokenText')} /> : <Offer token={token} />}
    </OpenPage>
  );
}
