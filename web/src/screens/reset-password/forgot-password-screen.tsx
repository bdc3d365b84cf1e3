import { useState } from 'react';
import { Anchor, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { sessionQuery } from '../../lib/session.ts';
import { OpenPage } from '../../ui/open-page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import './words.ts';

function AskForm() {
  const { t } = useTranslation('reset-password');
  const [email, setEmail] = useState('');
  const [isSent, setIsSent] = useState(false);
  const submit = useSubmit(() => callApi(recoveryRoutes.ask, { body: { email } }), () => setIsSent(true));
  if (isSent) return <Stack gap="xs" role="status"><Text fw={700}>{t('sentTitle')}</Text><Text size="sm">{t('sentText', { email: email.trim() })}</Text></Stack>;
  return (
    <SubmitForm submit={submit} label={t('send')} isFullWidth>
      <Text size="sm">{t('forgotText')}</Text>
      <TextInput
        label={t('email')} type="email" inputMode="email" autoComplete="username" required autoFocus value={email}
        onChange={(event) => setEmail(event.currentTarget.value)} error={submit.fieldError('email')}
      />
    </SubmitForm>
  );
}

/** For who forgot the password: a link by mail, or, where no mail can be sent, whom to ask. */
export function ForgotPasswordScreen() {
  const { t } = useTranslation('reset-password');
  const session = useQuery(sessionQuery);
  return (
    <OpenPage title={t('forgotTitle')} languageLabel={t('language')}>
      <QueryState query={session} skeleton={<Skeleton height={120} />}>
        {({ canMail }) => (canMail ? <AskForm /> : <Stack gap="xs"><Text fw={700}>{t('noMailTitle')}</Text><Text size="sm">{t('noMailText')}</Text></Stack>)}
      </QueryState>
      <Anchor component={Link} to="/" size="sm">{t('toSignIn')}</Anchor>
    </OpenPage>
  );
}
