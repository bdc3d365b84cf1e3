import { lazy, Suspense } from 'react';
import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AlarmBar } from './alarm-bar.tsx';
import { AlertNotices } from './alert-notices.tsx';
import { Bell } from './bell.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { ConnectionNote, useStaleAt } from './connection-note.tsx';
import { GoHint } from './go-hint.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { fetchShortcutSheet } from './late-parts.ts';
import { PersonButton } from './person-button.tsx';
import { useIsDemo } from '../lib/session.ts';
import { SearchButton } from './search-button.tsx';
import { useLatePart } from '../ui/late-part.ts';
import { useUndoKey } from '../ui/undo.tsx';
import { PauseButton, PauseNote } from './pause-button.tsx';
import { SideNav } from './side-nav.tsx';
import { SignInGate } from './sign-in-gate.tsx';
import { useEverywhereKeys } from './use-everywhere-keys.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { WorstLevelLink } from './worst-level-link.tsx';
import './words.ts';

// Its place is kept by the height of the head.
const DemoBanner = lazy(() => import('./demo-banner.tsx').then((module) => ({ default: module.DemoBanner })));

function Head({ isOpen, onToggle, onKeys }: { isOpen: boolean; onToggle: () => void; onKeys: () => void }) {
  const { t } = useTranslation('app');
  const isDemo = useIsDemo();
  return (
    <AppShell.Header className="app-header">
      <a className="skip-link" href="#content">{t('skip')}</a>
      {isDemo && <Suspense fallback={null}><DemoBanner /></Suspense>}
      <Group flex={1} px="sm" justify="space-between" gap={4}>
        <Group gap="sm" wrap="nowrap">
          <Burger opened={isOpen} onClick={onToggle} hiddenFrom="sm" size="sm" data-tour="menu" aria-label={t(isOpen ? 'closeNav' : 'openNav')} aria-expanded={isOpen} />
          <Text fw={700}>Hinomi</Text>
          <WorstLevelLink />
        </Group>
        <Group gap={6} wrap="nowrap" className="head-tools">
          <SearchButton />
          <PauseButton />
          <Bell />
          <ConnectionChip />
          <Group visibleFrom="md"><LanguageSwitch /></Group>
          <PersonButton onKeys={onKeys} />
        </Group>
      </Group>
    </AppShell.Header>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  const [isOpen, nav] = useDisclosure(false);
  const [isSheetOpen, sheet] = useDisclosure(false);
  const isWaiting = useGlobalKeys();
  const isStale = useStaleAt() !== null;
  const { Part: ShortcutSheet, ask: askSheet } = useLatePart(fetchShortcutSheet);
  const openSheet = () => {
    askSheet();
    sheet.open();
  };
  useEverywhereKeys(openSheet);
  useUndoKey();
  const demoHeight = useIsDemo() ? 44 : 0;
  return (
    <AppShell header={{ height: { base: 92 + demoHeight, xs: 56 + demoHeight } }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }} padding={{ base: 'xs', sm: 'md' }}>
      <Head isOpen={isOpen} onToggle={nav.toggle} onKeys={openSheet} />
      <AppShell.Navbar p="xs" component="nav" aria-label={t('nav')} className="side-nav"><SideNav onChoose={nav.close} /></AppShell.Navbar>
      <AppShell.Main>
        <AlarmBar />
        <AlertNotices />
        <ConnectionNote />
        <PauseNote />
        <div id="content" tabIndex={-1} className="content" data-stale={isStale || undefined}><Outlet /></div>
      </AppShell.Main>
      <GoHint isWaiting={isWaiting} />
      {ShortcutSheet !== null && <ShortcutSheet isOpen={isSheetOpen} onClose={sheet.close} />}
    </AppShell>
  );
}

/** The frame of all screens behind the sign-in gate. */
export function Shell() {
  return <SignInGate><Frame /></SignInGate>;
}
