import type { ReactNode } from 'react';
import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { KeyboardSwitch } from './keyboard-switch.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { useSsoOffer } from '../../../lib/sso.ts';
import { SessionRows } from './session-rows.tsx';
import { SsoSection } from './sso-section.tsx';
import './words.ts';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-label={title} withBorder p="md" radius="md">
      <Stack gap="md"><Title order={2} size="h5">{title}</Title>{children}</Stack>
    </Paper>
  );
}

/** 設定 > 自分の設定: name, language, password, sessions, keyboard. */
export function MeScreen() {
  const { t } = useTranslation('me');
  const hasSso = useSsoOffer()?.isOffered === true;
  return (
    <PageFrame title={t('title')}>
      <Stack gap="md" maw={640}>
        <Section title={t('profile')}><ProfileForm /></Section>
        <Section title={t('password')}><PasswordForm /></Section>
        {hasSso && <Section title={t('sso')}><SsoSection /></Section>}
        <Section title={t('sessions')}><SessionRows /></Section>
        <Section title={t('keyboard')}><KeyboardSwitch /></Section>
      </Stack>
    </PageFrame>
  );
}
