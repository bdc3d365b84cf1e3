import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Center, Container, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCodesToKeep } from '../lib/codes-to-keep.ts';
import { setLanguage } from '../lib/i18n.ts';
import { closeLive, openLive } from '../lib/live-connection.ts';
import { recheckSession, sessionQuery, SignedInPerson } from '../lib/session.ts';
import { onSessionLost } from '../lib/session-events.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { dropUndoOffers } from '../ui/undo.tsx';
import { OpenPage } from '../ui/open-page.tsx';
import { OwnSettingsGate } from './own-settings-gate.tsx';
import { useSleepWatch } from './use-sleep-watch.ts';
import './words.ts';

const SignInScreen = lazy(() => import('../screens/sign-in/sign-in-screen.tsx').then((module) => ({ default: module.SignInScreen })));
const CodesScreen = lazy(() => import('../screens/sign-in/codes-screen.tsx').then((module) => ({ default: module.CodesScreen })));

function SetupNeeded() {
  const { t } = useTranslation('app');
  return (
    <OpenPage title={t('setupNeeded')} languageLabel={t('language')}><Text size="sm">{t('setupText')}</Text></OpenPage>
  );
}

function GateSkeleton() {
  return <Center p="xl"><Stack w="100%" maw={420}><Skeleton height={32} /><Skeleton height={160} /></Stack></Center>;
}

/**
 * Lets only who is signed in see the screens. The address stays as it is, so that signing in leads on to the page
 * that was asked for.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const session = useQuery(sessionQuery);
  const codes = useCodesToKeep();
  const person = session.data?.person ?? null;
  const personId = person?.id ?? null;
  const language = person?.language ?? null;
  useEffect(() => onSessionLost(recheckSession), []);
  useSleepWatch();
  useEffect(() => {
    if (language !== null) void setLanguage(language);
  }, [language]);
  useEffect(() => {
    if (personId === null) return undefined;
    openLive();
    return () => {
      closeLive();
      dropUndoOffers();
    };
  }, [personId]);
  if (codes !== null) return <Suspense fallback={<GateSkeleton />}><CodesScreen codes={codes} /></Suspense>;
  if (session.data === undefined) {
    if (session.error === null) return <GateSkeleton />;
    return <Container size="xs" py="xl"><ErrorNote error={session.error} title={t('serverAway')} onRetry={() => void session.refetch()} /></Container>;
  }
  if (session.data.needsSetup) return <SetupNeeded />;
  if (person === null) return <Suspense fallback={<GateSkeleton />}><SignInScreen pending={session.data.pending} /></Suspense>;
  return <SignedInPerson value={person}><OwnSettingsGate waiting={<GateSkeleton />}>{children}</OwnSettingsGate></SignedInPerson>;
}
