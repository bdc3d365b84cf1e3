import { useState } from 'react';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PendingSignIn } from '@hinomi/shared/contracts/sign-in';
import { signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import type { FactorKind } from '@hinomi/shared/vocabulary/sign-in';
import { ApiError, callApi } from '../../lib/api-client.ts';
import { canUsePasskeys } from '../../lib/passkeys.ts';
import { queryClient } from '../../lib/query-cache.ts';
import { sessionQuery, takeSession } from '../../lib/session.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { GiveUpButton } from './give-up-button.tsx';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import './words.ts';

/** A sign-in that took too long begins anew at the password. */
async function orStartAgain<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'sign_in_lapsed') void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    throw error;
  }
}

function CodeForm({ kind }: { kind: 'totp' | 'recovery' }) {
  const { t } = useTranslation('sign-in');
  const [code, setCode] = useState('');
  const submit = useSubmit(() => orStartAgain(() => callApi(signInStepRoutes.giveCode, { body: { kind, code } })), takeSession);
  const isTotp = kind === 'totp';
  return (
    <SubmitForm submit={submit} label={t('next')} failed={t('failed')} isFullWidth>
      <TextInput
        label={t(`code.${kind}`)} description={t(`ask.${kind}`)} required autoFocus autoComplete={isTotp ? 'one-time-code' : 'off'} inputMode={isTotp ? 'numeric' : 'text'} maxLength={40}
        value={code} onChange={(event) => setCode(event.currentTarget.value)} error={submit.fieldError('code')}
      />
    </SubmitForm>
  );
}

function PasskeyForm() {
  const { t } = useTranslation('sign-in');
  const submit = useSubmit(() => orStartAgain(() => signInByPasskey('factor')), takeSession);
  return (
    <Stack gap="md">
      <Text size="sm">{t('ask.passkey')}</Text>
      {submit.error !== null && <ErrorNote error={submit.error} title={t('failed')} />}
      <Button fullWidth autoFocus leftSection={<IconFingerprint size={18} aria-hidden />} loading={submit.isBusy} onClick={() => void submit.run()}>{t('use.passkey')}</Button>
    </Stack>
  );
}

/** The second step: one way to answer at a time, the others a click away. */
export function FactorStep({ pending }: { pending: PendingSignIn }) {
  const { t } = useTranslation('sign-in');
  const ways = pending.kinds.filter((kind) => kind !== 'passkey' || canUsePasskeys());
  const [chosen, setChosen] = useState<FactorKind | null>(null);
  const way = chosen ?? (ways.includes('passkey') ? 'passkey' : ways[0]);
  const others = ways.filter((kind) => kind !== way);
  return (
    <OpenPage title={t('stepTitle')} languageLabel={t('language')} text={t('stepWho', { email: pending.email })}>
      {way === 'passkey' ? <PasskeyForm /> : way !== undefined && <CodeForm key={way} kind={way} />}
      {others.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('otherWays')}>
          <Text size="sm" fw={600}>{t('otherWays')}</Text>
          {others.map((kind) => <Button key={kind} variant="default" onClick={() => setChosen(kind)}>{t(`use.${kind}`)}</Button>)}
        </Stack>
      )}
      <Text size="sm" c="dimmed">{t('lost')}</Text>
      <GiveUpButton />
    </OpenPage>
  );
}
