import { useEffect, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../../lib/api-client.ts';
import { readLinkToken } from '../../lib/link-token.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { takeSession } from '../../lib/session.ts';
import { useLanguage } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import './words.ts';

/** Signs in; the demo's user then speaks the language of this browser. */
async function enter(token: string, language: Language): Promise<SessionState> {
  const state = await callApi(demoRoutes.enter, { body: { token } });
  return { ...state, person: await callApi(authRoutes.changeSelf, { body: { language } }) };
}

function Entering({ token }: { token: string }) {
  const navigate = useNavigate();
  const language = useLanguage();
  const [first] = useState(language);
  const { data, error, refetch } = useQuery({ queryKey: queryKeys.demo('enter', token), queryFn: () => enter(token, first), staleTime: Infinity, retry: false });
  useEffect(() => {
    if (data === undefined) return;
    takeSession(data);
    void navigate({ to: '/monitor', replace: true });
  }, [data, navigate]);
  return error === null ? <Skeleton height={80} aria-busy="true" /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
}

/** Lets in whoever holds the link that the demo has printed. */
export function DemoScreen() {
  const { t } = useTranslation('demo-entry');
  const [token] = useState(() => readLinkToken(window.location.hash));
  return (
    <OpenPage title={t('title')} languageLabel={t('language')}>
      {token === '' ? <EmptyNote title={t('noToken')} text={t('noTokenText')} /> : <Entering token={token} />}
    </OpenPage>
  );
}
