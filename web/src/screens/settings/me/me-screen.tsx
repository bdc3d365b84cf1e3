import type { ReactNode } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { DisplayForm } from './display-form.tsx';
import { FactorSection } from './factor-section.tsx';
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

/** 設定 > 自分の設定: name, language, display, password, second factors, sessions, keyboard. */
export function MeScreen() {
  const { t } = useTranslation('me');
  const hasSso = useSsoOffer()?.isOffered === true;
  return (
    <PageFrame title={t('title')}>
      <Stack gap="md" maw={640}>
        <Section title={t('profile')}><ProfileForm /></Section>
        <Section title={t('display')}><DisplayForm /></Section>
        <Section title={t('password')}><PasswordForm /></Section>
        <Section title={t('factors')}><FactorSection /></Section>
        {hasSso && <Section title={t('sso')}><SsoSection /></Section>}
        <Section title={t('sessions')}><SessionRows /></Section>
        <Section title={t('keyboard')}><KeyboardSwitch /></Section>
        <Section title={t('tour')}>
          <Text size="sm">{t('tourHelp')}</Text>
          <Group><Button variant="default" renderRoot={(props) => <Link to="/monitor" search={{ tour: true }} {...props} />}>{t('tourAgain')}</Button></Group>
        </Section>
      </Stack>
    </PageFrame>
  );
}
