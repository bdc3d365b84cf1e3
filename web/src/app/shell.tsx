import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AlarmBar } from './alarm-bar.tsx';
import { useIsDemo } from '../lib/session.ts';
import { ConnectionChip } from './connection-chip.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { LanguageSwitch, PersonMenu } from './header-menu.tsx';
import { SideNav } from './side-nav.tsx';
import { SignInGate } from './sign-in-gate.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import { WorstLevelLink } from './worst-level-link.tsx';
import './words.ts';

function Frame() {
  const { t } = useTranslation('app');
  const [isOpen, nav] = useDisclosure(false);
  const isDemo = useIsDemo();
  const demoHeight = isDemo ? 44 : 0;
  useGlobalKeys();
  return (
    <AppShell header={{ height: { base: 92 + demoHeight, xs: 56 + demoHeight } }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }} padding={{ base: 'xs', sm: 'md' }}>
      <AppShell.Header className="app-header">
        <a className="skip-link" href="#content">{t('skip')}</a>
        {isDemo && <DemoBanner />}
        <Group flex={1} px="sm" justify="space-between" gap={4}>
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={nav.toggle} hiddenFrom="sm" size="sm" aria-label={t(isOpen ? 'closeNav' : 'openNav')} aria-expanded={isOpen} />
            <Text fw={700}>Hinomi</Text>
            <WorstLevelLink />
          </Group>
          <Group gap="sm" wrap="nowrap">
            <ConnectionChip />
            <Group visibleFrom="sm"><LanguageSwitch /></Group>
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('nav')} className="side-nav"><SideNav onChoose={nav.close} /></AppShell.Navbar>
      <AppShell.Main>
        <AlarmBar />
        <div id="content" tabIndex={-1} className="content"><Outlet /></div>
      </AppShell.Main>
    </AppShell>
  );
}

/** The frame of all screens behind the sign-in gate. */
export function Shell() {
  return <SignInGate><Frame /></SignInGate>;
}
