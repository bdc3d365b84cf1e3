import { useEffect, useState } from 'react';
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { readSsoAnswer } from './read-answer.ts';
import './words.ts';

type Answer = NonNullable<ReturnType<typeof readSsoAnswer>>;

/** Reads the fragment once and takes it out of the address, so that it stays in no history. */
function takeAnswer(): Answer | null {
  const answer = readSsoAnswer(window.location.hash);
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return answer;
}

function AgainButton() {
  const { t } = useTranslation('sso-return');
  return <Button component="a" href="/">{t('again')}</Button>;
}

function Finishing({ answer }: { answer: Answer }) {
  const { t } = useTranslation('sso-return');
  // Asked once, whatever happens: the answer of the service is good for one use.
  const finish = useQuery({
    queryKey: queryKeys.session('sso-return', answer.state), queryFn: () => callApi(ssoRoutes.finish, { body: answer }),
    retry: false, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false, refetchOnMount: false,
  });
  const returnTo = finish.data?.returnTo;
  useEffect(() => {
    // A whole new page: nothing an earlier person was shown stays in memory.
    if (returnTo !== undefined) window.location.replace(returnTo);
  }, [returnTo]);
  if (finish.error !== null) return <Stack gap="md"><ErrorNote error={finish.error} title={t('failed')} /><Group><AgainButton /></Group></Stack>;
  return <Group gap="sm" role="status"><Loader size="sm" aria-hidden /><Text size="sm">{t(finish.data === undefined ? 'working' : 'opening')}</Text></Group>;
}

/** Where the sign-in service leads back to: finishes what was begun in this browser. */
export function SsoReturnScreen() {
  const { t } = useTranslation('sso-return');
  const [answer] = useState(takeAnswer);
  return (
    <OpenPage title={t('title')} languageLabel={t('language')}>
      {answer === null ? <EmptyNote title={t('nothing')} text={t('nothingText')} action={<AgainButton />} /> : <Finishing answer={answer} />}
    </OpenPage>
  );
}
